package org.braid.view.path;

import java.util.List;

/** A path as it was written. */
sealed interface Expression {

    /** A value that stands in the path. */
    record Constant(Value value) implements Expression {}

    /** {@code {}}. */
    record Nothing() implements Expression {}

    /** {@code $this}. */
    record This() implements Expression {}

    /** {@code %name}. */
    record Variable(String name) implements Expression {}

    /** An element, or the type at the start of a path. */
    record Name(String name) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code of.then}. */
    record Step(Expression of, Expression then) implements Expression {}

    record Index(Expression of, Expression at) implements Expression {}

    record Negative(Expression of) implements Expression {}

    record Binary(String operator, Expression left, Expression right) implements Expression {}

    /** {@code of is type} and {@code of as type}. */
    record TypeTest(String operator, Expression of, String type) implements Expression {}

    /** Part of FHIRPath, but not of what we compile. */
    record Other(String what) implements Expression {}
}
