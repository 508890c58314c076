"""On what ground a criterion's starting weight stands, by the code that core gives it."""

GROUNDS = {
    "goals": "What is wanted and offered is what they will talk about first.",
    "wishes": "In studies, people who had a say in their match were more content with it.",
    "times": "Two people who find no hour don’t meet.",
    "outlook": "In studies, shared outlook mattered more than shared background.",
    "interests": "Something to talk about besides work.",
    "asked for": "Counts only for those who asked for it.",
    "seniority": "Far enough ahead to have taken the next step, near enough to remember it.",
    "seniority below": "Who mentors stands below here, and sees what is not seen from above.",
    "seniority level": "On about the same level people have the same questions.",
    "place": "Makes it easy to meet in person.",
    "profession": "Off to begin with: useful for a craft, narrow for a career.",
    "department": "Off to begin with: it joins parts of the organization.",
}


def ground_sentence(ground: str) -> str:
    """The ground in one sentence; a criterion of one's own stands on one's own judgment."""
    return GROUNDS.get(ground, "Your own choice.")
