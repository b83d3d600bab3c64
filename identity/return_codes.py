"""What the return codes of GOV.UK One Login come to (its documentation of them)."""

from collections.abc import Collection

from .choices import State

PASSED = frozenset("AP")
INSUFFICIENT = frozenset("X")
FAILED = frozenset("DNTVZ")


class UnknownCode(ValueError):
    """One Login said something that nobody has told us the meaning of."""


def outcome(codes: Collection[str], *, has_identity: bool) -> State | None:
    """The state that an answer leads to; None where somebody gave up half way.

    A or P passed, X had not enough evidence, D, N, T, V or Z failed; the worst counts.
    Codes without an identity prove nothing, so the evidence was not enough. Raises
    UnknownCode for any other code.
    """
    said = frozenset(codes)
    if unknown := said - PASSED - INSUFFICIENT - FAILED:
        raise UnknownCode(f"One Login answered with {', '.join(sorted(unknown))}")
    if said & FAILED:
        return State.FAILED
    if said & INSUFFICIENT or (said and not has_identity):
        return State.INSUFFICIENT
    return State.CONFIRMED if has_identity else None
