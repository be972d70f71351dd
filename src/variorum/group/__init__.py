"""Articles -> stories."""

from variorum.group.stories import find_stories

__all__ = ["find_stories"]
