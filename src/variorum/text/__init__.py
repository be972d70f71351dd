"""Kernels on strings and arrays; they know no Article."""
