"""How property tests run: always without a deadline, since a shared machine is slow at times."""

from hypothesis import settings

settings.register_profile("ci", deadline=None, print_blob=True)
settings.register_profile("deep", settings.get_profile("ci"), max_examples=5000)  # pytest --hypothesis-profile=deep
settings.load_profile("ci")
