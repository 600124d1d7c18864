/** Drives the packaged bot over the local Bot API: how much it serves, and how it lasts. */
@org.jspecify.annotations.NullMarked
package id.sswd.load;
