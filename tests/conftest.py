"""One profile for property tests: no deadline, since a shared machine is slow at times."""

from hypothesis import settings

settings.register_profile("ci", deadline=None, print_blob=True)
settings.load_profile("ci")
