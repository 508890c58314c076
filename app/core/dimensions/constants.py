"""The numbers behind a place that are proposals; varying them hardly reorders programs."""

WEEKS_A_CONTACT = 8
"""A program keeps going with one contact in so many weeks."""

WEEKS_A_DATE_COVERS = 4
"""A date gives shape to so many weeks either side."""

MINUTES_A_QUESTION = 10

LARGEST_SCALE_RATIO = 5000
"""So many pairs learning together are the far end of scale."""

SLOWEST_REPLY = 30 * 24 * 3600
"""Seconds between saying and hearing at which speed is 0."""

SCRIPT_SHARE, FRAME_SHARE = 0.9, 0.1
"""What timeline, activities and questions make of structure, a third each, and the frame."""

SPEED_SHARE, DIRECT_SHARE, PERSON_SHARE = 0.6, 0.2, 0.2

WEEKS_A_MONTH = 52 / 12
