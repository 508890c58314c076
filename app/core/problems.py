"""What went wrong in a way the user can mend."""


class Problem(Exception):
    """Something was refused and nothing is half done.

    `code` (area.what, such as "store.newer") and `details` become a sentence where people
    read it; the texts are in resources/text/en/problems.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details
