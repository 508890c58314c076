"""What can be seen in many places at once."""

from dataclasses import replace

from app.core.dimensions.place import Fact, Missing, place_of
from app.core.dimensions.portfolio import Pattern, observe
from app.formats.wording.portfolio import observation_sentences
from tests.core.dimensions.programs import LIBRARY, design, six_meetings

PLACE = place_of(design(six_meetings()))


def places(*points, transparency=()):
    """Places at (structure, immediacy), 0 to 100."""
    levels = [*transparency, *[50] * len(points)]
    return {
        f"p{n}": replace(
            PLACE,
            structure=structure / 100,
            immediacy=immediacy if immediacy is None else immediacy / 100,
            transparency=levels[n] / 100,
        )
        for n, (structure, immediacy) in enumerate(points)
    }


def seen(pattern, found):
    return [
        observation.programs for observation in observe(found) if observation.pattern is pattern
    ]


CORNERS = [(10, 10), (10, 90), (90, 10), (90, 90)]


def test_spread_out_programs_show_no_pattern():
    (only,) = observe(places(*CORNERS))
    assert only.pattern is Pattern.NO_PATTERN


def test_too_few():
    (only,) = observe(places((10, 10), (90, 90), (50, None)))
    assert (only.pattern, only.among) == (Pattern.FEW, 2)


def test_what_is_missing_is_listed():
    found = places(*CORNERS)
    found["p0"] = replace(found["p0"], missing=(Missing(Fact.MODE, "s"),))
    first = observe(found)[0]
    assert (first.pattern, first.programs, first.facts) == (
        Pattern.NOT_KNOWN,
        ("p0",),
        (Fact.MODE,),
    )


def test_narrow():
    assert observe(places((40, 10), (64, 60), (50, 90)))[0].axis == "structure"
    assert not seen(Pattern.NARROW, places((40, 10), (65, 60), (50, 90)))


def test_empty_corner():
    found = observe(places(*CORNERS[:3], (20, 60)))
    assert [o.corner for o in found if o.pattern is Pattern.EMPTY_CORNER] == [(True, True)]
    assert not seen(Pattern.EMPTY_CORNER, places(*CORNERS[:3]))


def test_crowded_corner():
    crowd = [(60, 60), (99, 60), (60, 99), (99, 99)]
    assert seen(Pattern.CROWDED_CORNER, places(*crowd, (10, 10))) == [("p0", "p1", "p2", "p3")]
    assert not seen(Pattern.CROWDED_CORNER, places(*crowd))
    assert not seen(Pattern.CROWDED_CORNER, places(*crowd, (10, 10), (10, 90)))


def test_cluster_is_linked_link_by_link():
    chain = [(20, 20), (35, 20), (50, 20)]
    assert seen(Pattern.CLUSTER, places(*chain, (90, 90))) == [("p0", "p1", "p2")]
    assert not seen(Pattern.CLUSTER, places(*chain))
    assert not seen(Pattern.CLUSTER, places((20, 20), (36, 20), (51, 20), (90, 90)))


def test_twins():
    assert seen(Pattern.TWINS, places((20, 20), (24, 23), (90, 90))) == [("p0", "p1")]
    assert not seen(Pattern.TWINS, places((20, 20), (24, 24), (90, 90)))


def test_three_in_the_same_place_are_named_once_and_together():
    found = places((20, 20), (21, 20), (20, 21), (90, 90))
    assert seen(Pattern.TWINS, found) == [("p0", "p1", "p2")]
    assert not seen(Pattern.CLUSTER, found)


def test_linked():
    rising = [(10 * n, 12 * n) for n in range(1, 7)]
    (up,) = [o for o in observe(places(*rising)) if o.pattern is Pattern.LINKED]
    assert round(up.values[0], 9) == 1
    assert not seen(Pattern.LINKED, places(*rising[:5]))
    assert not seen(Pattern.LINKED, places(*[(50, 10 * n) for n in range(6)]))


def test_quiet():
    assert seen(Pattern.QUIET, places(*CORNERS, transparency=(0, 0, 20))) == [("p0", "p1", "p2")]
    assert not seen(Pattern.QUIET, places(*CORNERS, transparency=(0, 0)))
    assert not seen(Pattern.QUIET, places(*CORNERS, transparency=(0, 0, 0, 0)))


def test_every_sentence_ends_in_a_question():
    shipped = {
        key: place_of(design(template.model_dump(exclude_unset=True)))
        for key, template in LIBRARY.templates.items()
    }
    unknown = replace(PLACE, immediacy=None, missing=(Missing(Fact.PROGRAM_MODE),))
    portfolios = [
        shipped,
        {},
        places(*CORNERS, transparency=(0, 0, 0)),
        places(*[(60 + n, 60 + n) for n in range(6)], (10, 10)),
        places(*[(60 - n, 60 + n) for n in range(6)]),
        {"a": unknown},
    ]
    told = [
        sentence
        for portfolio in portfolios
        for sentence in observation_sentences(observe(portfolio), {k: k for k in portfolio})
    ]
    assert len(told) > 12
    assert all(sentence.endswith("?") for sentence in told)
    assert (
        "“p0”, “p1”, “p2” and “p3” stand in almost the same place. What does each do for people?"
    ) in told
    assert "No program has low structure and low immediacy." in " ".join(told)
