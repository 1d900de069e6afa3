package io.borgmaticshell.application.catalog;

/// The fake keeps to what the real one does.
class InMemoryCatalogTest implements CatalogContract {
  private final Catalog catalog = new InMemoryCatalog();

  @Override
  public Catalog catalog() {
    return catalog;
  }
}
