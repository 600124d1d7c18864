/**
 * What supervisors and operators see of the running bot: whether it is well, and its figures. Only
 * this package knows Micrometer; what is counted reaches it through the narrow meters of other
 * packages, which carry no texts and no ids.
 */
@NullMarked
package id.sswd.metrics;

import org.jspecify.annotations.NullMarked;
