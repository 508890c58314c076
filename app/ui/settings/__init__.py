"""Settings: how Trellis looks here, and what the workspace's guides say of the organization."""
