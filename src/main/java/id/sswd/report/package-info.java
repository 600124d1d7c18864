/**
 * What a community's records say together: exports for spreadsheets, and statistics as a picture.
 * Only organizers get them. Exports hold names and no user ids; statistics hold no person at all.
 */
@NullMarked
package id.sswd.report;

import org.jspecify.annotations.NullMarked;
