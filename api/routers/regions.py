"""/regions: the care office regions and what each of them chooses."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import regions
from api.flows.regions import RegionQuery
from api.guards import VisibleRegion
from api.models.page import Page
from api.models.region import RegionCreate, RegionPatch, RegionRead
from api.policies import acts
from api.work import Work

router = Router("regions")


@router.read("/regions", acts.DIRECTORY_READ)
def list_regions(work: Work, wanted: Annotated[RegionQuery, Query()]) -> Page[RegionRead]:
    """Every region, by code."""
    return regions.find(work, wanted)


@router.make("/regions", acts.ADMINISTER)
def create_region(work: Work, body: RegionCreate) -> RegionRead:
    """A region beside those that come with casustafel."""
    return regions.read(work, regions.create(work, body))


@router.read("/regions/{regionId}", acts.DIRECTORY_READ)
def read_region(work: Work, region: VisibleRegion) -> RegionRead:
    """One region."""
    return regions.read(work, region)


@router.change("/regions/{regionId}", acts.DIRECTORY_CHANGE)
def change_region(work: Work, region: VisibleRegion, body: RegionPatch) -> RegionRead:
    """Change the settings of a region; promises that were made keep their moments."""
    return regions.read(work, regions.change(work, region, body))
