package io.borgmaticshell.adapters.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseListTest {

  @Test
  void takes_the_first_column_and_leaves_the_templates_out() {
    assertThat(
            DatabaseList.names(
                """
                postgres,postgres,UTF8,C,C,,libc,
                template0,postgres,UTF8,C,C,,libc,"=c/postgres
                postgres=CTc/postgres"
                template1,postgres,UTF8,C,C,,libc,"=c/postgres
                postgres=CTc/postgres"
                users,keeper,UTF8,C,C,,libc,
                """))
        .containsExactly("postgres", "users");
  }

  @Test
  void reads_names_with_commas_quotes_and_line_ends() {
    assertThat(DatabaseList.names("\"a,b\",x\n\"say \"\"hi\"\"\",x\n\"two\nlines\",\"y\nz\"\n"))
        .containsExactly("a,b", "say \"hi\"", "two\nlines");
  }

  @Test
  void does_not_need_a_line_end_after_the_last_record() {
    assertThat(DatabaseList.names("a,x\nb")).containsExactly("a", "b");
  }

  @Test
  void finds_nothing_in_nothing() {
    assertThat(DatabaseList.names("")).isEmpty();
  }
}
