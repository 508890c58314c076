"""What was noted in a review is in no participant's print."""

import pytest

from app.core.edits.programs import edit_program
from app.core.edits.reviews import add_check_in, name_form, rate
from app.formats.pdf import GuideRequest, Kind, guide_pdf
from tests.core.review.cohort import noted
from tests.formats.pdf.samples import START, cohort, library


@pytest.mark.parametrize("kind", [Kind.MENTOR, Kind.MENTEE])
def test_a_guide_is_the_same_with_a_review_and_without(kind: Kind) -> None:
    workspace = cohort("flash")
    program = next(iter(workspace.programs))
    session = next(iter(workspace.sessions))
    reviewed = noted(workspace, False, ("x", session, 1))
    reviewed = add_check_in(reviewed, program, match="x", day=START, note="They quarrel.")
    reviewed = add_check_in(reviewed, program, participant="a", day=START, note="He is late.")
    reviewed = name_form(rate(reviewed, program, 1, "career", 1), program, 1, "b")
    reviewed = edit_program(reviewed, program, learned="Much", expectation="More", finding="Less")
    request = GuideRequest(kind, program, "x")
    assert guide_pdf(reviewed, library(), request) == guide_pdf(workspace, library(), request)
