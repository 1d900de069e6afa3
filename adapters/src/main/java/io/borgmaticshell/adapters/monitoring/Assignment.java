package io.borgmaticshell.adapters.monitoring;

import io.borgmaticshell.adapters.monitoring.delivery.Courier;
import io.borgmaticshell.adapters.monitoring.delivery.Undelivered;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What a service needs to know to watch a run.
///
/// @param origin which run it is
/// @param options the section of the service
/// @param courier takes its messages
/// @param credentials finds what a text only refers to
/// @param remarks tells the user, in sentences, what should be looked at
public record Assignment(
    Origin origin,
    Options options,
    Courier courier,
    UnaryOperator<String> credentials,
    Consumer<String> remarks) {

  /// The value of an option that is nobody else's business, looked up where it is kept.
  public Optional<Secret> secret(OptionSpec option) {
    return options.nonEmptyText(option).map(text -> new Secret(text).within(credentials));
  }

  /// The value of an option that is no secret, looked up as well.
  public Optional<String> text(OptionSpec option) {
    return options.nonEmptyText(option).map(credentials);
  }

  /// Tells the user something that should be looked at, in a sentence.
  public void remark(String sentence) {
    remarks.accept(sentence);
  }

  /// What is nobody else's business, where the service cannot be told without it.
  ///
  /// @throws Undelivered if it is empty
  public Secret needed(OptionSpec option) {
    return secret(option)
        .orElseThrow(() -> new Undelivered("`%s` is empty".formatted(option.key())));
  }
}
