package id.sswd.report;

import java.util.List;

/**
 * Rows to be exported.
 *
 * @param rows each with as many cells as there are columns; an empty text where nothing is known
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {}
