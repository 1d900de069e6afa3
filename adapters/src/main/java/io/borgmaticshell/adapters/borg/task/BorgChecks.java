package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgFailure;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.borg.program.LabelledJson;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.RepositoryChecks;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.CheckRequest;
import io.borgmaticshell.application.task.Inspection;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.SpotSample;
import io.borgmaticshell.application.task.StructureCheck;
import io.borgmaticshell.application.task.TaskCourse;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// Checks repositories with Borg.
public final class BorgChecks implements RepositoryChecks {
  private static final TaskCourse QUIET = new TaskCourse(false, TaskCourse.Telling.ANSWERS, false);

  private final BorgProgram borg;
  private final ArchiveRepository archives;
  private final ProcessEngine engine;
  private final ProgressListener progress;

  public BorgChecks(
      BorgProgram borg,
      ArchiveRepository archives,
      ProcessEngine engine,
      ProgressListener progress) {
    this.borg = borg;
    this.archives = archives;
    this.engine = engine;
    this.progress = progress;
  }

  @Override
  public String repositoryId(RepositoryAccess access) {
    var words =
        new InspectionWords(new Setting(access, QUIET, borg, archives))
            .of(new Inspection.ShowRepository(Set.of(Manner.JSON)));
    var text =
        borg.run(
            access,
            borg.command(access, words),
            answer -> new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    return LabelledJson.repositoryId(text, access.repository());
  }

  // The original names the file of such a check after this digest; "all" where nothing is chosen.
  @Override
  public String scope(CheckRequest request) {
    var choice = new CheckWords(setting(request)).choice(request.pattern());
    return choice.isEmpty() ? "all" : digest(String.join(" ", choice));
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void check(CheckRequest request, StructureCheck check, TaskOutput output) {
    var words = new CheckWords(setting(request)).of(check);
    judge(request.access(), exit(request, words, check.repair() || check.progress(), output));
  }

  @Override
  public void extractLatest(CheckRequest request, TaskOutput output) {
    var latest = archives.resolve(request.access(), new ArchiveReference.Latest());
    var shown = request.manners().contains(Manner.PROGRESS);
    var words = new CheckWords(setting(request)).extract(latest, shown);
    judge(request.access(), exit(request, words, shown, output));
  }

  private Exit exit(
      CheckRequest request, List<String> words, boolean conversing, TaskOutput output) {
    var run = new TaskRun(setting(request), output, progress);
    return conversing ? run.conversingExit(words) : run.exit(words);
  }

  // What is a warning elsewhere is what a check is for.
  private static void judge(RepositoryAccess access, Exit exit) {
    if (exit.code() == 1) {
      throw new OperationFailed(
          BorgFailure.damage(access.repository().display(), exit), BorgFailure.text(exit));
    }
    if (!exit.isSuccess()) {
      throw BorgFailure.of(access, exit);
    }
  }

  @Override
  public void compareLatest(CheckRequest request, SpotSample sample) {
    new SpotCheck(setting(request), engine, sample).run();
  }

  private Setting setting(CheckRequest request) {
    return new Setting(request.access(), request.course(), borg, archives);
  }
}
