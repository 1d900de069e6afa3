/// The actions and flags of `borgmatic`, one class for each group; [StandardGrammar] puts them
/// together. To add an action, declare it in the class of its group.
@NullMarked
package io.borgmaticshell.adapters.shell.grammar.actions;

import org.jspecify.annotations.NullMarked;
