"""All parameters, one frozen dataclass a stage; nothing else holds a tuned number."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from json import dumps

from variorum.settings.annotate import AnnotateSettings
from variorum.settings.brief import BriefSettings
from variorum.settings.claims import ClaimsSettings
from variorum.settings.group import GroupSettings
from variorum.settings.read import ReadSettings
from variorum.settings.sources import SourcesSettings
from variorum.settings.timeline import TimelineSettings
from variorum.settings.versions import VersionsSettings


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a whole run."""

    read: ReadSettings = field(default_factory=ReadSettings)
    annotate: AnnotateSettings = field(default_factory=AnnotateSettings)
    group: GroupSettings = field(default_factory=GroupSettings)
    versions: VersionsSettings = field(default_factory=VersionsSettings)
    sources: SourcesSettings = field(default_factory=SourcesSettings)
    claims: ClaimsSettings = field(default_factory=ClaimsSettings)
    timeline: TimelineSettings = field(default_factory=TimelineSettings)
    brief: BriefSettings = field(default_factory=BriefSettings)

    def digest(self) -> str:
        """Sixteen hex digits that change when any parameter changes."""
        canonical = dumps(asdict(self), sort_keys=True, default=str)
        return blake2b(canonical.encode(), digest_size=8).hexdigest()


__all__ = [
    "AnnotateSettings",
    "BriefSettings",
    "ClaimsSettings",
    "GroupSettings",
    "ReadSettings",
    "Settings",
    "SourcesSettings",
    "TimelineSettings",
    "VersionsSettings",
]
