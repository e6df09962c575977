"""The command line: one module a command, found by scanning; `_name` modules are shared parts."""
