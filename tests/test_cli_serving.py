"""Serving from the command line, and the settings that it takes from its surroundings."""

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing

import pytest
from tests.running import HEEMSKERK, HEERLEN, Desk, serving, started, surroundings

SIGNED_WITH = "een-geheim-van-ruim-vijftig-tekens-dat-nergens-anders-staat-0123456789"


def get(port, path="/", **headers):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()


def test_serve_answers_with_several_workers_behind_a_proxy_and_ends_when_asked(tmp_path):
    desk = Desk.on_file(tmp_path / "raadhuis.sqlite3")
    desk("load", HEEMSKERK)
    env = {
        "RAADHUIS_DATABASE_URL": desk.url,
        "RAADHUIS_SECRET_KEY": SIGNED_WITH,
        "RAADHUIS_ALLOWED_HOSTS": "raadhuis.example.nl, www.example.nl",
        "RAADHUIS_HTTPS": "1",
    }
    with serving("serve", "--workers", "2", env=env) as (server, port):
        assert "staat open op" in server.stdout.readline()
        host, https = {"Host": "raadhuis.example.nl"}, {"X-Forwarded-Proto": "https"}
        answer, page = get(port, "/heemskerk/", **host, **https)
        assert (answer.status, "Heemskerk" in page) == (200, True)
        assert answer.headers["Strict-Transport-Security"]
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        style = re.search(r'href="(/static/[^"]+\.css[^"]*)"', page)[1]
        assert get(port, style, **host, **https)[0].headers["Content-Type"].startswith("text/css")
        plain, _ = get(port, "/", **host)
        assert (plain.status, plain.headers["Location"]) == (301, "https://raadhuis.example.nl/")
        assert get(port, "/", Host="elders.example.nl", **https)[0].status == 400

        # What one process records, all workers show.
        desk("load", HEERLEN)
        assert {get(port, "/heerlen/", **host, **https)[0].status for _ in range(8)} == {200}

        server.send_signal(signal.SIGTERM)
        assert server.wait(30) == 0
    assert not listening(port)


def test_a_server_that_is_killed_leaves_no_process_behind_that_holds_its_port(tmp_path):
    env = {"RAADHUIS_DATABASE_URL": f"sqlite:///{tmp_path}/r.sqlite3"}
    with serving("serve", "--workers", "2", env=env) as (server, port):
        assert "staat open op" in server.stdout.readline()
        server.kill()
        server.wait(5)
        assert not listening(port)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="a closed window tells nothing here")
def test_a_server_ends_when_its_window_is_closed_however_often_it_is_told(tmp_path):
    with serving("serve", env={"RAADHUIS_DATABASE_URL": f"sqlite:///{tmp_path}/r.sqlite3"}) as (server, port):
        assert "staat open op" in server.stdout.readline()
        for _ in range(20):
            server.send_signal(signal.SIGHUP)
        assert server.wait(10) == 0
    assert not listening(port)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="a closed window tells nothing here")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_demo_that_is_told_to_end_before_it_is_ready_leaves_nothing_behind(name, tmp_path):
    with serving("demo", "--no-browser", env={"TMPDIR": str(tmp_path)}) as (server, _):
        while not any(tmp_path.glob("raadhuis-demo-*/*")):
            assert server.poll() is None
            time.sleep(0.02)
        server.send_signal(getattr(signal, name))
        assert server.wait(10) == 0
    assert not any(tmp_path.iterdir())


def listening(port):
    end = time.monotonic() + 5
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return False
        time.sleep(0.1)
    return True


def test_the_settings_of_a_server_have_no_warning_of_django():
    env = {
        "RAADHUIS_SECRET_KEY": SIGNED_WITH,
        "RAADHUIS_ALLOWED_HOSTS": "raadhuis.example.nl",
        "RAADHUIS_HTTPS": "1",
        "RAADHUIS_DATABASE_URL": "sqlite://:memory:",
    }
    check = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    run = subprocess.run(
        [*check, "--settings", "raadhuis.settings"], env=surroundings(env), capture_output=True, text=True, check=False
    )
    assert (run.returncode, "no issues" in run.stdout) == (0, True), run.stderr


@pytest.mark.parametrize(
    ("env", "says"),
    [
        ({"RAADHUIS_DATABASE_URL": "postgress://geheim@x/y"}, "RAADHUIS_DATABASE_URL is niet te begrijpen"),
        (
            {"RAADHUIS_DATABASE_URL": "mysql://geheim@x/y"},
            "Schrijf sqlite:////pad/naar/raadhuis.sqlite3 of postgres://",
        ),
        ({"RAADHUIS_DATABASE_URL": "postgres://a:geheim@127.0.0.1:1/x"}, "De database is niet te bereiken"),
        ({"RAADHUIS_DATABASE_URL": f"sqlite:///{HEEMSKERK}"}, "of is geen database"),
        ({"RAADHUIS_HTTPS": "misschien"}, "RAADHUIS_HTTPS is ‘misschien’. Schrijf 1 voor ja"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_in_a_sentence(env, says):
    run = started("serve", env=env)
    assert run.returncode == 1
    assert says in run.stderr
    assert "Traceback" not in run.stderr
    assert "geheim" not in run.stderr


def test_serve_on_an_address_that_is_none_says_what_to_do(tmp_path):
    run = started("serve", "--host", "geen.adres", env={"RAADHUIS_DATABASE_URL": f"sqlite:///{tmp_path}/r.sqlite3"})
    assert (run.returncode, "Het adres ‘geen.adres’ is niet bekend" in run.stderr) == (1, True)
