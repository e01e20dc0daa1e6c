"""What all tests share: how property tests run, the databases, and how much is run."""

import os
from collections.abc import Iterator

import django
import pytest
from hypothesis import settings
from tests.machine import missing

os.environ["DJANGO_SETTINGS_MODULE"] = "raadhuis.settings"
os.environ["RAADHUIS_DATABASE_URL"] = "sqlite:///:memory:"  # a test that forgets to ask for a database has not yours
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop in the thread in which the tests run
django.setup()

from tests.engines import Engine, NoServer, SQLite, postgresql, use  # noqa: E402 - Django first

from raadhuis.settings import DATABASE_URL  # noqa: E402

# Without a deadline, since a shared machine is slow at times; the same examples each time, so that what passed passes.
# To look for new ones: pytest --hypothesis-profile=deep
settings.register_profile("same", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("deep", deadline=None, print_blob=True, max_examples=5000)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="storms on the store as long as they are meant to be")


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether there is time for all of it."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """SQLite, and then PostgreSQL."""
    if request.param == "sqlite":
        yield SQLite(tmp_path_factory.mktemp("sqlite"))
        return
    try:
        with postgresql() as server:
            yield server
    except NoServer as error:
        missing(str(error))


@pytest.fixture
def store(engine: Engine) -> Iterator[str]:
    """A new database, ready for use by this process; its address."""
    url = engine.prepared()
    use(url)
    yield url
    use(DATABASE_URL)
    engine.done(url)
