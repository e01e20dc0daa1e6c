"""The kernel: dated facts, each brought in by a change. It knows no municipality."""
