package id.sswd.search;

import id.sswd.library.Setting;
import java.util.List;

/**
 * A line of the glossary: names that mean the same.
 *
 * @param names the term, its variants and its English names, each as folded words
 */
public record Concept(Setting setting, List<List<String>> names) {}
