"""Spellings of one name against other names."""

import pytest

from variorum.text.names import plain_name, spelling_only


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lugansk", "Luhansk"), ("Donbas", "Donbass"), ("Jong-un", "Jong Un"), ("Müller", "Muller")],
)
def test_ways_into_latin_letters_are_one_name(one: str, other: str) -> None:
    assert spelling_only(one, other, given=False)


@pytest.mark.parametrize(("one", "other"), [("Mohammed", "Muhammad"), ("Yusuf", "Youssef")])
def test_unwritten_vowels_of_a_given_name_are_free(one: str, other: str) -> None:
    assert spelling_only(one, other, given=True)


@pytest.mark.parametrize(
    ("one", "other"), [("Mercer", "Mercier"), ("Dunmore", "Dunmire"), ("Hart", "Hurt")]
)
def test_a_letter_changed_in_a_surname_is_another_name(one: str, other: str) -> None:
    assert not spelling_only(one, other, given=False)


@pytest.mark.parametrize(("one", "other"), [("Mario", "Maria"), ("Robert", "Rupert")])
def test_other_given_names_are_other_people(one: str, other: str) -> None:
    assert not spelling_only(one, other, given=True)


def test_models_differ_by_a_letter() -> None:
    assert not spelling_only("TX-40G", "TX-40H", given=False)
    assert plain_name("TX-40G") == "tx40g"
