"""What an organization puts on its print: name, logo, colours, contact and own paragraphs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.edits.settings import setting
from app.core.model import Workspace
from app.formats.accents import tint
from app.formats.pdf.logos import Picture, picture
from app.formats.pdf.style import ACCENT, MIDDLE, SECOND, SOFT

NAME, CONTACT, SAFEGUARDING = (
    "organization.name",
    "organization.contact",
    "organization.safeguarding",
)
LOGO, FIRST_COLOR, SECOND_COLOR = "organization.logo", "print.accent", "print.accent2"
FOREWORD, AFTERWORD = "print.foreword", "print.afterword"


@dataclass(frozen=True)
class Organization:
    """Who stands behind the program, and whom to tell when somebody's safety is at risk.

    `colors` are drawn in place of the style's, `foreword` and `afterword` are for all programs.
    """

    name: str = ""
    contact: str = ""
    safeguarding: str = ""
    logo: Picture | None = None
    colors: Mapping[str, str] = field(default_factory=dict)
    foreword: str = ""
    afterword: str = ""


def organization_of(workspace: Workspace) -> Organization:
    """What the settings of a workspace say of its organization."""
    logo = setting(workspace, LOGO)
    return Organization(
        setting(workspace, NAME).strip(),
        setting(workspace, CONTACT).strip(),
        setting(workspace, SAFEGUARDING).strip(),
        picture(logo) if logo else None,
        own_colors(setting(workspace, FIRST_COLOR), setting(workspace, SECOND_COLOR)),
        setting(workspace, FOREWORD).strip(),
        setting(workspace, AFTERWORD).strip(),
    )


def own_colors(first: str, second: str) -> dict[str, str]:
    """Each colour of the style with the organization's own; areas stay as light as they were.

    What is told apart in grey is told apart in any colour.
    """
    first, second = first or second, second or first
    if not first:
        return {}
    return {
        ACCENT: first,
        SECOND: second,
        MIDDLE: tint(second, MIDDLE),
        SOFT: tint(second, SOFT),
    }
