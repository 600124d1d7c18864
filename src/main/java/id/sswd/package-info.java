/** Where the program starts; see {@code cli} for the commands and {@code app} for the wiring. */
@NullMarked
package id.sswd;

import org.jspecify.annotations.NullMarked;
