"""How a kind of subject is declared, once: files, forms, pages and checks all come from the declaration.

    class Unit(Subject, wire="onderdeel", plural="onderdelen", label="organisatieonderdeel"):
        name = required(TEXT, "naam", "Naam", public=True)
        parent = optional(reference("onderdeel"), "onder", "Valt onder", public=True, tree=True)

`unit.name` is then a `str`, and `Unit.name` the attribute itself, so that `fact(id, Unit.name, 3, day)` is a type
error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final, Generic, TypeVar, overload

from raadhuis.core.facts.values import UNKNOWN, YES_NO, Type, Unknown

T = TypeVar("T")
R_co = TypeVar("R_co", covariant=True)
S = TypeVar("S", bound="Subject")

LIFE_WORD: Final = "bestaat"


@dataclass(frozen=True, eq=False)
class Attribute(Generic[T, R_co]):
    """One attribute of a kind: T is what may be said of it, R_co what one reads from a subject.

    word: its Dutch word in files and addresses, which never changes; label: what the screen calls it.
    public: may leave the organisation (internal is the default). erasable: may have to be forgotten.
    fixed: said once, for the whole life. tree: following it never leads back. ever: may refer to what no longer or
    not yet exists. nested: a file may write the subject inside the one that this refers to.
    """

    type: Type[T]
    word: str
    label: str
    required: bool = False
    public: bool = False
    erasable: bool = False
    fixed: bool = False
    tree: bool = False
    ever: bool = False
    nested: bool = False
    name: str = field(default="", init=False)
    key: str = field(default="", init=False)

    def bind(self, name: str, wire: str) -> None:
        """Tie it to the kind that declares it; its key is what facts store."""
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "key", f"{wire}.{self.word}")

    @overload
    def __get__(self, subject: None, owner: object) -> Attribute[T, R_co]: ...
    @overload
    def __get__(self, subject: Subject, owner: object) -> R_co: ...
    def __get__(self, subject: Subject | None, owner: object) -> object:
        # A value that is known lies in the subject's own __dict__, and Python finds that first.
        return self if subject is None else UNKNOWN


def required(type_: Type[T], word: str, label: str, **traits: bool) -> Attribute[T, T]:
    """An attribute that every subject of the kind has, all its life."""
    return Attribute(type_, word, label, required=True, **traits)


def optional(type_: Type[T], word: str, label: str, **traits: bool) -> Attribute[T, T | Unknown | None]:
    """An attribute that may be unknown, and of which it may be said that there is none."""
    return Attribute(type_, word, label, **traits)


class Subject:
    """One subject on one day: immutable, with the values that hold on it."""

    wire: ClassVar[str]
    plural: ClassVar[str]
    label: ClassVar[str]
    attributes: ClassVar[Mapping[str, Attribute[Any, Any]]]
    references: ClassVar[tuple[Attribute[Any, Any], ...]]
    internal: ClassVar[frozenset[str]]
    natural: ClassVar[tuple[str, ...]]
    shown_if: ClassVar[str | None]
    life: ClassVar[Attribute[bool, bool]]

    id: str

    def __init_subclass__(
        cls,
        *,
        wire: str,
        plural: str,
        label: str,
        natural: tuple[str, ...] = (),
        shown_if: str | None = None,
    ) -> None:
        """Declare a kind; ValueError where two of its attributes have one word, and so would be stored under one key.

        natural: the words of the attributes that together tell one such subject from another, so that its id follows
        from them. shown_if: the word of a yes/no attribute without whose yes the subject is not public.
        """
        cls.wire, cls.plural, cls.label, cls.natural, cls.shown_if = (
            wire,
            plural,
            label,
            natural,
            shown_if,
        )
        named = {name: value for name, value in vars(cls).items() if isinstance(value, Attribute)}
        words = [LIFE_WORD, *(attribute.word for attribute in named.values())]
        if twice := {word for word in words if words.count(word) > 1}:
            msg = f"{wire} has more than one attribute with the word {', '.join(sorted(twice))}"
            raise ValueError(msg)
        for name, attribute in named.items():
            attribute.bind(name, wire)
        cls.life = required(YES_NO, LIFE_WORD, "Bestaat", public=True)
        cls.life.bind("life", wire)
        cls.attributes = {attribute.word: attribute for attribute in named.values()}
        cls.references = tuple(attribute for attribute in named.values() if attribute.type.targets)
        cls.internal = frozenset(name for name, attribute in named.items() if not attribute.public)

    def __init__(self, id: str, values: Mapping[str, object]) -> None:
        """Make it of its id and its values by Python name."""
        self.__dict__.update(values)
        self.__dict__["id"] = id

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a change is recorded in the ledger."""
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), self.id))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

    def __str__(self) -> str:
        """What people call it: its name, or else its id."""
        return str(self.__dict__.get("name") or self.id)

    def values(self) -> Iterator[tuple[Attribute[Any, Any], object]]:
        """What is known of it, in the order of the declaration; None where it is said that there is none."""
        for attribute in self.attributes.values():
            if attribute.name in self.__dict__:
                yield attribute, self.__dict__[attribute.name]

    def __getitem__(self, word: str) -> object:
        """The value of the attribute with this word; UNKNOWN where it was not told."""
        return self.__dict__.get(self.attributes[word].name, UNKNOWN)


class Vocabulary:
    """The kinds of subject that a register knows, by their wire names, and the attributes by key."""

    def __init__(self, kinds: Iterable[type[Subject]]) -> None:
        """Take the kinds; ValueError where two share a name or a reference leads to a kind that is not there."""
        self.kinds: dict[str, type[Subject]] = {}
        self.keys: dict[str, Attribute[Any, Any]] = {}
        self.kind_of_key: dict[str, type[Subject]] = {}
        self.plurals: dict[str, type[Subject]] = {}
        for kind in kinds:
            if kind.wire in self.kinds or kind.plural in self.plurals:
                msg = f"two kinds are called {kind.wire}, or {kind.plural} for more than one"
                raise ValueError(msg)
            self.kinds[kind.wire] = self.plurals[kind.plural] = kind
            for attribute in (kind.life, *kind.attributes.values()):
                self.keys[attribute.key] = attribute
                self.kind_of_key[attribute.key] = kind
        for key, attribute in self.keys.items():
            if missing := set(attribute.type.targets) - set(self.kinds):
                msg = f"{key} refers to {', '.join(sorted(missing))}, which is no kind here"
                raise ValueError(msg)
