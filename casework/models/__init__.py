"""What casework keeps: cases, what belongs to them, and the register."""

from .allocation import Allocation
from .amendment import Amendment
from .attorney_event import AttorneyEvent
from .case import Case
from .comparison import Comparison
from .complaint import Complaint, ComplaintStage
from .court_matter import CourtMatter
from .declared_interest import DeclaredInterest
from .donor_record import CaseDonor, DonorRecord, Surname
from .epa import Epa
from .epa_person import EpaPerson
from .epa_records import EpaNotice, EpaObjection, EpaOrder, EpaPayment
from .fee_claim import FeeClaim, FeeEvidence
from .fee_reminder import FeeReminder
from .finding import Finding
from .identity_check import IdentityCheck
from .investigation import Hold, Investigation
from .letter import Letter
from .note import Note, NoteFile
from .notice import Notice
from .objection import CaseObjection, Objection
from .paragraph_version import ParagraphVersion
from .presence import Presence
from .proof import Proof
from .proposal import Proposal
from .query import Query
from .refund import Refund
from .register_entry import RegisterEntry
from .register_update import RegisterUpdate
from .relationship import Relationship
from .scan_page import ScanPage
from .scan_set import ScanSet
from .severance import Severance
from .task import Task
from .team import Team, Telephone
from .warning import Warning

__all__ = [
    "Allocation",
    "Amendment",
    "AttorneyEvent",
    "Case",
    "CaseDonor",
    "CaseObjection",
    "Comparison",
    "Complaint",
    "ComplaintStage",
    "CourtMatter",
    "DeclaredInterest",
    "DonorRecord",
    "Epa",
    "EpaNotice",
    "EpaObjection",
    "EpaOrder",
    "EpaPayment",
    "EpaPerson",
    "FeeClaim",
    "FeeEvidence",
    "FeeReminder",
    "Finding",
    "Hold",
    "IdentityCheck",
    "Investigation",
    "Letter",
    "Note",
    "NoteFile",
    "Notice",
    "Objection",
    "ParagraphVersion",
    "Presence",
    "Proof",
    "Proposal",
    "Query",
    "Refund",
    "RegisterEntry",
    "RegisterUpdate",
    "Relationship",
    "ScanPage",
    "ScanSet",
    "Severance",
    "Surname",
    "Task",
    "Team",
    "Telephone",
    "Warning",
]
