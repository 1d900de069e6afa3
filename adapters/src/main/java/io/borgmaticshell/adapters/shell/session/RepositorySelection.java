package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.NearestWord;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the repositories that `--repository` means.
public final class RepositorySelection {
  private final List<RepositoryAccess> all;

  /// @param configurations all that are used
  public RepositorySelection(List<Configuration> configurations) {
    all =
        configurations.stream()
            .flatMap(configuration ->
                configuration.repositories().stream()
                    .map(repository ->
                        new RepositoryAccess(configuration.of(repository), repository)))
            .toList();
  }

  /// Without a pattern, all of them.
  ///
  /// @throws OperationFailed SELECTION if none fits
  public List<RepositoryAccess> matching(Optional<String> pattern) {
    var found =
        all.stream()
            .filter(access -> pattern.isEmpty() || fits(pattern.get(), access.repository()))
            .toList();
    if (found.isEmpty() && pattern.isPresent()) {
      throw OperationFailed.because(
          Problem.Kind.SELECTION,
          "No configured repository fits --repository %s.".formatted(pattern.get()),
          nearest(pattern.get()) + "Known: %s.".formatted(names(all)));
    }
    return found;
  }

  /// The one that is meant; none if none is configured.
  ///
  /// @throws OperationFailed SELECTION if several fit, or none fits the pattern
  public List<RepositoryAccess> atMostOne(Optional<String> pattern) {
    var found = matching(pattern);
    if (found.size() <= 1) {
      return found;
    }
    var labels = found.stream().map(access -> access.repository().display()).distinct().toList();
    throw OperationFailed.because(
        Problem.Kind.SELECTION,
        pattern
            .map("Several repositories fit --repository %s, and a restore needs one."::formatted)
            .orElse("Several repositories are configured, and a restore needs one of them."),
        labels.size() == found.size()
            ? "Add --repository with one of: %s.".formatted(names(found))
            : "Choose a configuration file with --config: %s.".formatted(files(found)));
  }

  private String nearest(String pattern) {
    var known = all.stream().map(access -> access.repository().display()).distinct().toList();
    return NearestWord.of(pattern, known).map("Did you mean %s? "::formatted).orElse("");
  }

  private static String files(List<RepositoryAccess> accesses) {
    return accesses.stream()
        .map(access ->
            "%s has %s".formatted(access.configuration().file(), access.repository().display()))
        .collect(Collectors.joining(", "));
  }

  /// How people select each of them.
  private static String names(List<RepositoryAccess> accesses) {
    return accesses.stream()
        .map(access -> access.repository().display())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean fits(String pattern, Repository repository) {
    return repository.label().filter(label -> glob(pattern).matcher(label).matches()).isPresent()
        || glob(place(pattern)).matcher(place(repository.location())).matches();
  }

  /// Local paths are compared as absolute ones; everything with a colon is a URL.
  private static String place(String location) {
    var path = location.startsWith("file://") ? location.substring(7) : location;
    return path.contains(":") ? path : Path.of(path).toAbsolutePath().normalize().toString();
  }

  /// `*` stands for any text, `?` for one character.
  private static Pattern glob(String text) {
    var expression =
        text.codePoints()
            .mapToObj(character ->
                switch (character) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(character));
                })
            .collect(Collectors.joining());
    return Pattern.compile(expression, Pattern.DOTALL);
  }
}
