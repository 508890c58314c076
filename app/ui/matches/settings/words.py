"""The words of this screen for the closed vocabularies of matching."""

from app.core.matching.asked.problem import OF_PEERS
from app.core.matching.weighing.barriers import RuleCount
from app.core.model import (
    Criterion,
    CriterionKind,
    Importance,
    Objective,
    Rule,
    RuleKind,
    Spread,
    Workspace,
)
from app.formats.wording.gaps import range_words
from app.formats.wording.rules import rule_sentence

IMPORTANCES = (
    (Importance.OFF, "off"),
    (Importance.NICE, "nice to have"),
    (Importance.IMPORTANT, "important"),
    (Importance.VERY, "very important"),
)

CRITERION_KINDS = (
    (CriterionKind.COVERS, "Wants met by what is offered"),
    (CriterionKind.COMMON, "Answers in common"),
    (CriterionKind.SAME, "The same answer"),
    (CriterionKind.DIFFERENT, "A different answer"),
    (CriterionKind.DISTANCE, "Levels between them"),
    (CriterionKind.SIMILAR, "Similar ratings"),
    (CriterionKind.WISHES, "People they asked for"),
    (CriterionKind.ASKED_FOR, "The same, for those who ask for it"),
)

CRITERION_MEANINGS = {
    CriterionKind.COVERS: "The share of the mentee’s wants that the mentor offers. "
    "Ranked wants count 1, ½, ⅓ and so on.",
    CriterionKind.COMMON: "How many of their answers agree, up to the number that is enough.",
    CriterionKind.SAME: "All points for the same answer, none for another.",
    CriterionKind.DIFFERENT: "All points for different answers, none for the same.",
    CriterionKind.DISTANCE: "All points when the mentor stands as far above the mentee as wanted, "
    "fewer the farther from that; or points that you give each gap.",
    CriterionKind.SIMILAR: "The nearer their ratings, the more points.",
    CriterionKind.WISHES: "Points for pairs in which one named the other, by rank.",
    CriterionKind.ASKED_FOR: "Counts only for those who asked to share this answer.",
}

PEER_MEANINGS = {
    **CRITERION_MEANINGS,
    CriterionKind.COVERS: "The share of what each one wants that the other offers. "
    "Ranked wants count 1, ½, ⅓ and so on.",
    CriterionKind.DISTANCE: "All points when the two stand as far from each other as wanted, "
    "fewer the farther from that; or points that you give each gap. "
    "0 to 0 is the same level.",
    CriterionKind.ASKED_FOR: "Counts only for those who asked to share this answer.",
}

ALIKE_OR_MIXED = ((False, "alike"), (True, "mixed"))
CAN_BE_MIXED = frozenset(
    {CriterionKind.COMMON, CriterionKind.SAME, CriterionKind.DISTANCE, CriterionKind.SIMILAR}
)

BY_GAP = ((False, "Inside a wanted range"), (True, "Points for each gap"))

RULE_KINDS = (
    (RuleKind.MUST, "Two people must be together"),
    (RuleKind.MUST_NOT, "Two people must not be together"),
    (RuleKind.IN_COMMON, "At least some answers in common"),
    (RuleKind.SAME, "The same answer"),
    (RuleKind.DIFFERENT, "Different answers"),
    (RuleKind.GAP, "Levels between them"),
    (RuleKind.RATHER_NOT, "Nobody with whom they would rather not be"),
    (RuleKind.REPORTS, "Neither reports to the other"),
    (RuleKind.EARLIER, "Not together in an earlier program"),
    (RuleKind.PREPARED, "The mentor is prepared"),
    (RuleKind.CLEARED, "The mentor of a minor is cleared"),
)

OBJECTIVES = (
    (Objective.NOBODY_OUT, "Leave nobody out"),
    (Objective.BEST_TOTAL, "Best total"),
    (Objective.ONLY_GOOD, "Only good matches"),
)

OBJECTIVE_MEANINGS = {
    Objective.NOBODY_OUT: "First as many mentees matched as the rules allow, "
    "then the worst match as good as it can be, then the highest total.",
    Objective.BEST_TOTAL: "First as many mentees matched as the rules allow, "
    "then the highest total, even if a few matches are poor.",
    Objective.ONLY_GOOD: "The highest total with nobody below the floor. The rest wait.",
}

PEER_OBJECTIVE_MEANINGS = {
    Objective.NOBODY_OUT: "First as many people placed as the rules and sizes allow, "
    "then the lowest score as good as it can be, then the highest total.",
    Objective.BEST_TOTAL: "First as many people placed as the rules and sizes allow, "
    "then the highest total, even if a few scores are poor.",
    Objective.ONLY_GOOD: "The highest total with no circle or pair below the floor. The rest wait.",
}

SPREADS = (
    (Spread.AS_BEST, "As it comes out best"),
    (Spread.EVEN, "Evenly over mentors"),
    (Spread.FEW, "Over few mentors"),
)

RULE_TEXTS = {
    RuleKind.RATHER_NOT: "Nobody with whom they would rather not be",
    RuleKind.REPORTS: "Neither reports to the other",
    RuleKind.EARLIER: "Not together in an earlier program",
    RuleKind.PREPARED: "The mentor is prepared",
    RuleKind.CLEARED: "The mentor of a minor is cleared",
}


def field_label(workspace: Workspace, field_id: str) -> str:
    """What a column is called; "a missing column" when it is gone."""
    field = workspace.fields.get(field_id)
    return field.label if field else "a missing column"


def columns_words(workspace: Workspace, item: Criterion | Rule) -> str:
    """The two columns that are compared, once if they are one."""
    labels = [
        field_label(workspace, field)
        for field in dict.fromkeys((item.mentor_field, item.mentee_field))
        if field
    ]
    return " and ".join(f"“{label}”" for label in labels)


def rule_words(workspace: Workspace, rule: Rule) -> str:
    """A rule as a sentence without its full stop."""
    program = workspace.programs.get(rule.program)
    peers = program is not None and program.format in OF_PEERS
    if rule.kind in (RuleKind.MUST, RuleKind.MUST_NOT):
        verb = "must" if rule.kind is RuleKind.MUST else "must not"
        one, other = _name(workspace, rule.mentor), _name(workspace, rule.mentee)
        return f"{one} and {other} {verb} be together"
    columns = columns_words(workspace, rule)
    named = rule.label and rule.label != field_label(workspace, rule.mentee_field)
    about = (rule.label if named else RULE_TEXTS.get(rule.kind)) or columns
    if rule.kind is RuleKind.IN_COMMON:
        what = "" if named else " in common"
        return f"{about}: at least {rule.at_least}{what}"
    if rule.kind is RuleKind.GAP:
        return (
            f"{about}: {'' if peers else 'mentor '}{range_words(rule.low, rule.high, peers=peers)}"
        )
    if named or rule.kind in RULE_TEXTS:
        return about
    return f"{about}: {'the same' if rule.kind is RuleKind.SAME else 'different'}"


def removes_words(count: RuleCount, on: bool) -> str:
    """What a rule removes, or would remove if it were on."""
    if on:
        return rule_sentence(count)
    if count.kind is RuleKind.MUST:
        return "Off."
    return f"Off. Would remove {count.removes:,} of {count.of:,} possible pairs."


def _name(workspace: Workspace, person_id: str) -> str:
    person = workspace.people.get(person_id)
    return person.name if person else "somebody who is gone"
