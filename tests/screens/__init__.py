"""Pictures of every screen and of sample pages: python -m tests.screens FOLDER."""
