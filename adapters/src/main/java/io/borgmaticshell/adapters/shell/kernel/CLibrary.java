package io.borgmaticshell.adapters.shell.kernel;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandleProxies;

/// The C library of this process.
final class CLibrary {
  private CLibrary() {}

  /// One of its functions. Calls cost the few milliseconds of making the first one, so it is made
  /// where it is needed only.
  ///
  /// @param form a public interface with the one method that calls it, described like the function
  @SuppressWarnings("restricted") // The library's own functions, described as it declares them.
  static <F> F function(
      Class<F> form, String name, FunctionDescriptor descriptor, Linker.Option... options) {
    var linker = Linker.nativeLinker();
    var function = linker.defaultLookup().findOrThrow(name);
    return MethodHandleProxies.asInterfaceInstance(
        form, linker.downcallHandle(function, descriptor, options));
  }
}
