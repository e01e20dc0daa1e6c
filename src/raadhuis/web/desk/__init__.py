"""Working on a register: what only the demo has, on the computer itself, until there is a sign-in."""
