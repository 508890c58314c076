"""Work in a process of its own: what goes there and comes back."""

from collections.abc import Iterator

import numpy as np
import pytest

from app.ui.apart import Apart, quietly


@pytest.fixture
def apart() -> Iterator[Apart]:
    made = Apart()
    yield made
    made.close()


def test_a_large_table_goes_there_and_comes_back(apart: Apart) -> None:
    table = np.arange(250_000, dtype=np.int64).reshape(500, 500)
    turned = apart.run(lambda *_: None, quietly, np.flip, (table,))
    assert np.array_equal(turned, table[::-1, ::-1])
