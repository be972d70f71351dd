"""Articles -> stories."""

from variorum.group.bound import Grouping
from variorum.group.prints import Prints, prints_of
from variorum.group.stories import find_stories, group_prints

__all__ = ["Grouping", "Prints", "find_stories", "group_prints", "prints_of"]
