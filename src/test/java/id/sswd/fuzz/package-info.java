/** Fuzz targets: see below. */
@NullMarked
package id.sswd.fuzz;

import org.jspecify.annotations.NullMarked;
