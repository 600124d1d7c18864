/**
 * What has been published: publications, their passages, and the importers that read them from
 * files.
 */
@NullMarked
package id.sswd.library;

import org.jspecify.annotations.NullMarked;
