"""Days and spans of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhuis.core.facts.period import Period, earliest, read_day, say_day

DAYS = [date(2026, 12, 25) + timedelta(days=n) for n in range(12)]
days = st.sampled_from(DAYS)
periods = st.builds(Period, days, st.none() | days)


def days_in(period: Period) -> set[date]:
    return {day for day in DAYS if day >= period.since and not (period.until is not None and day >= period.until)}


@given(periods, days)
def test_a_day_lies_in_a_period_from_its_first_day_up_to_not_including_its_end(period: Period, day: date):
    assert (day in period) == (day in days_in(period))


@given(periods, periods)
def test_two_periods_meet_on_the_days_that_lie_in_both(one: Period, other: Period):
    both = one.meet(other)

    assert (both is None) == (not days_in(one) & days_in(other))
    assert (days_in(both) if both else set()) == days_in(one) & days_in(other)


@given(periods)
def test_a_period_is_empty_when_no_day_lies_in_it(period: Period):
    assert period.empty == (not days_in(period))


@given(st.none() | days, st.none() | days)
def test_no_end_is_later_than_any_end(one: date | None, other: date | None):
    assert earliest(one, other) == min((end for end in (one, other) if end), default=None)


def test_a_period_is_said_with_its_last_day_included():
    assert str(Period(date(2026, 5, 1), date(2026, 6, 1))) == "van 1 mei 2026 t/m 31 mei 2026"


def test_a_period_of_one_day_is_said_as_that_day():
    assert str(Period(date(2026, 12, 31), date(2027, 1, 1))) == "op 31 december 2026"


def test_a_period_without_end_is_said_with_its_first_day_only():
    assert str(Period(date(2028, 2, 29))) == "vanaf 29 februari 2028"


@given(st.dates())
def test_a_day_written_year_month_day_is_read_as_that_day(day: date):
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    ["", "2027", "2027-1-1", "20270101", "2027-W01-1", "2027-02-29", "0000-01-01", " 2027-01-01", "2027-01-01\n",
     "2027-01-01T00:00", "٢٠٢٧-01-01", "1-1-2027", "morgen", "9" * 100_000],
)  # fmt: skip
def test_what_names_no_day_is_refused_in_one_short_dutch_sentence(text: str):
    with pytest.raises(ValueError, match="schrijf een dag als 2027-01-31") as caught:
        read_day(text)
    assert len(str(caught.value)) < 120


def test_every_month_has_its_dutch_name():
    assert [say_day(date(2026, month, 1)).split()[1] for month in range(1, 13)] == [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ]  # fmt: skip


def test_periods_have_no_order():
    """An end and no end cannot be compared, so whoever sorts periods has to say by what."""
    with pytest.raises(TypeError):
        sorted([Period(DAYS[0]), Period(DAYS[1])])
