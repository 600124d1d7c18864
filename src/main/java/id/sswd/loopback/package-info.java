/** HTTP for this computer alone: bound to 127.0.0.1, closed to foreign web pages. */
@NullMarked
package id.sswd.loopback;

import org.jspecify.annotations.NullMarked;
