/** What several tests stand on: a bot on a local Bot API server, spoken to as people would. */
@org.jspecify.annotations.NullMarked
package id.sswd.support;
