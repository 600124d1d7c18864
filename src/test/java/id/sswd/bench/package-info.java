/** Benchmarks, to be run by hand: they print figures and assert nothing. */
@org.jspecify.annotations.NullUnmarked
package id.sswd.bench;
