//! The places to which actions belong.

/// Where the keyboard's attention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// The day's queue on the board.
    Queue,
    /// The cases on the board.
    Cases,
    /// The directory, looking through what was found.
    Directory,
    /// The directory, typing what to look for.
    Search,
    /// The fast line.
    FastLine,
    /// One visit's page.
    Visit,
    /// One case's page.
    Case,
    /// Looking for cases by words.
    CaseSearch,
    /// One service's page.
    Service,
    /// One referral's page.
    Referral,
    /// Looking for a person.
    People,
    /// One person's page.
    Person,
    /// One person's card.
    Card,
    /// Two records side by side, about to become one.
    Merger,
    /// Who did what with which record.
    Audit,
    /// The services to verify first.
    Stale,
    /// The slip for a service.
    Slip,
    /// The rights worth checking for a visit.
    Rights,
    /// The walk through what is not finished.
    Review,
    /// A day's page.
    Day,
    /// A day's note for whoever comes next.
    HandOver,
    /// The figures of a period.
    Figures,
    /// The worker's questionnaire.
    Survey,
    /// What has come to its end.
    Retention,
    /// What the examination of the record found.
    Doctor,
    /// A sheet of paper whose visits are typed in.
    Sheet,
    /// A form.
    Form,
    /// The first start's questions about encryption.
    Protect,
    /// A question with one-key answers, or one line to type.
    Prompt,
    /// Help or the palette.
    Overlay,
}

impl Place {
    /// Every place, in the order in which the help shows them.
    pub const ALL: &'static [Self] = &[
        Self::Queue,
        Self::FastLine,
        Self::Visit,
        Self::Rights,
        Self::Cases,
        Self::Case,
        Self::CaseSearch,
        Self::Directory,
        Self::Search,
        Self::Service,
        Self::Referral,
        Self::People,
        Self::Person,
        Self::Card,
        Self::Merger,
        Self::Audit,
        Self::Stale,
        Self::Slip,
        Self::Review,
        Self::Day,
        Self::HandOver,
        Self::Figures,
        Self::Survey,
        Self::Retention,
        Self::Doctor,
        Self::Sheet,
        Self::Form,
        Self::Protect,
        Self::Prompt,
        Self::Overlay,
    ];

    /// The name under which the translations know it (`context-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Cases => "cases",
            Self::Directory => "directory",
            Self::Search => "search",
            Self::FastLine => "fast-line",
            Self::Visit => "visit",
            Self::Rights => "rights",
            Self::Case => "case",
            Self::CaseSearch => "case-search",
            Self::Service => "service",
            Self::Referral => "referral",
            Self::People => "people",
            Self::Person => "person",
            Self::Card => "card",
            Self::Merger => "merger",
            Self::Audit => "audit",
            Self::Stale => "stale",
            Self::Slip => "slip",
            Self::Review => "review",
            Self::Day => "day",
            Self::HandOver => "hand-over",
            Self::Figures => "figures",
            Self::Survey => "survey",
            Self::Retention => "retention",
            Self::Doctor => "doctor",
            Self::Sheet => "sheet",
            Self::Form => "form",
            Self::Protect => "protect",
            Self::Prompt => "prompt",
            Self::Overlay => "overlay",
        }
    }

    /// Whether letters are text here, so that only other keys can act.
    pub const fn is_typing(self) -> bool {
        matches!(
            self,
            Self::Search
                | Self::CaseSearch
                | Self::People
                | Self::Audit
                | Self::FastLine
                | Self::Form
                | Self::Protect
                | Self::Prompt
                | Self::Overlay
        )
    }
}
