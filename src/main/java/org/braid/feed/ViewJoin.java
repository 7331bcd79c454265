package org.braid.feed;

import org.braid.view.View;

/**
 * The rows that the keys in a column lead to.
 *
 * @param prefix stands before the names of their columns, so that they are not taken for the row's own; mostly blank
 */
public record ViewJoin(View view, String prefix) {}
