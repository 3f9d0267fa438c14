//! The kinds of service a Belgian town has for people who come to a counter, as the invented directory needs them:
//! what the service is called, who runs it, what it does, when it is open.

/// One kind of service; `{}` stands for the town's name.
pub(super) struct Kind {
    /// Who runs it.
    pub organization: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// What it is found under.
    pub categories: &'static [&'static str],
    /// When it is open, in `opening_hours` syntax.
    pub hours: &'static str,
    /// Whether one needs an appointment.
    pub appointment: bool,
    /// What to bring; several by `;`.
    pub papers: &'static str,
    /// Languages spoken, by their codes.
    pub languages: &'static [&'static str],
    /// Whether there is a counter that one can walk to.
    pub counter: bool,
}

const fn kind(
    (organization, name): (&'static str, &'static str),
    about: &'static str,
    categories: &'static [&'static str],
    hours: &'static str,
) -> Kind {
    Kind {
        organization,
        name,
        about,
        categories,
        hours,
        appointment: false,
        papers: "",
        languages: &["fr"],
        counter: true,
    }
}

impl Kind {
    const fn by_appointment(mut self) -> Self {
        self.appointment = true;
        self
    }

    const fn bring(mut self, papers: &'static str) -> Self {
        self.papers = papers;
        self
    }

    const fn speaks(mut self, languages: &'static [&'static str]) -> Self {
        self.languages = languages;
        self
    }

    const fn by_phone_only(mut self) -> Self {
        self.counter = false;
        self
    }
}

/// Every kind; the first town has them all.
pub(super) const KINDS: &[Kind] = &[
    kind(
        ("CPAS de {}", "Service social général"),
        "Première écoute, aide sociale, revenu d'intégration, enquête sociale.",
        &["aide sociale", "revenu"],
        "Mo-Fr 08:30-11:30",
    )
    .bring("carte d'identité; composition de ménage; extraits de compte des trois derniers mois")
    .speaks(&["fr", "en"]),
    kind(
        ("CPAS de {}", "Médiation de dettes"),
        "Plan de paiement avec les créanciers, huissier, règlement collectif de dettes.",
        &["dettes", "budget"],
        "Mo,Th 09:00-12:00",
    )
    .by_appointment()
    .bring("courriers des créanciers; preuves de revenus; extraits de compte"),
    kind(
        ("CPAS de {}", "Énergie"),
        "Fournisseur, compteur à budget, tarif social, fonds gaz et électricité, guidance énergie.",
        &["énergie", "factures"],
        "Tu,Th 09:00-12:00",
    )
    .bring("dernière facture; contrat; relevé d'index"),
    kind(
        ("CPAS de {}", "Allocation de chauffage"),
        "Fonds mazout et pellets, demande dans les soixante jours de la livraison.",
        &["énergie", "chauffage"],
        "We 09:00-11:30; Oct-Apr Fr 09:00-11:30",
    )
    .bring("facture de mazout; composition de ménage"),
    kind(
        ("CPAS de {}", "Insertion socioprofessionnelle"),
        "Bilan, formation, contrat article 60, recherche d'emploi.",
        &["emploi", "formation"],
        "Mo-Th 09:00-12:00,13:30-16:00",
    )
    .by_appointment(),
    kind(
        ("CPAS de {}", "Service logement"),
        "Garantie locative, logement de transit, recherche de logement, menace d'expulsion.",
        &["logement", "expulsion"],
        "Mo,We,Fr 08:30-11:30",
    )
    .bring("bail; lettre du propriétaire ou jugement"),
    kind(
        ("Maison médicale du Pont, {}", "Soins et prévention"),
        "Médecins, infirmières et kinés au forfait, sans avance d'argent pour les inscrits.",
        &["santé", "médecin"],
        "Mo-Fr 08:00-19:00; PH off",
    )
    .speaks(&["fr", "ar", "en"]),
    kind(
        ("Maison médicale du Pont, {}", "Consultation psychologique"),
        "Entretiens de soutien, liste d'attente courte pour les personnes sans mutuelle.",
        &["santé mentale", "écoute"],
        "Tu,Fr 09:00-17:00",
    )
    .by_appointment(),
    kind(
        ("Service de santé mentale de {}", "Accueil adultes"),
        "Premier rendez-vous gratuit, psychologue, psychiatre, assistante sociale.",
        &["santé mentale"],
        "Mo-Th 09:00-18:00; Fr 09:00-16:00",
    )
    .by_appointment(),
    kind(
        ("Relais Abri {}", "Abri de nuit"),
        "Lit pour la nuit, douche, soupe ; chiens admis.",
        &["hébergement", "urgence"],
        "Mo-Su 20:00-08:00",
    )
    .speaks(&["fr", "en", "ar"]),
    kind(
        ("Relais Abri {}", "Accueil de jour"),
        "Petit déjeuner, douche, lessive, consigne, adresse de référence.",
        &["sans-abri", "hygiène"],
        "Mo-Fr 08:30-15:30; Sa 09:00-12:00",
    ),
    kind(
        ("Maison d'accueil Les Tilleuls, {}", "Hébergement familles"),
        "Hébergement de femmes et de familles, accompagnement vers un logement.",
        &["hébergement", "violences"],
        "24/7",
    )
    .speaks(&["fr", "en"]),
    kind(
        ("Écoute Violences {}", "Permanence violences conjugales"),
        "Écoute, mise à l'abri, plainte, avocat ; adresse tenue secrète.",
        &["violences", "écoute"],
        "24/7",
    )
    .by_phone_only(),
    kind(
        ("Épicerie sociale Le Panier, {}", "Épicerie sociale"),
        "Courses à petit prix sur envoi d'un service social, colis en urgence.",
        &["alimentation", "colis"],
        "Tu 13:30-16:30; Fr 09:00-12:00",
    )
    .bring("attestation d'un service social; preuve de revenus"),
    kind(
        ("Restos de la Place, {}", "Repas chauds"),
        "Repas de midi à un euro, ouvert à tous.",
        &["alimentation", "repas"],
        "Mo-Sa 11:30-13:30",
    ),
    kind(
        ("Donnerie de {}", "Meubles et vêtements"),
        "Dons de vêtements, meubles et électroménager, livraison possible.",
        &["biens", "vêtements", "meubles"],
        "We 13:00-17:00; Sa 09:00-12:00",
    ),
    kind(
        ("Espace public numérique de {}", "Accès libre et aide"),
        "Ordinateurs, imprimante, scanner, aide aux démarches en ligne, itsme, boîte mail.",
        &["numérique", "EPN", "informatique"],
        "Mo,We 09:00-12:00,13:00-17:00; Th 13:00-19:00",
    )
    .speaks(&["fr", "en"]),
    kind(
        ("Espace public numérique de {}", "Ateliers débutants"),
        "Souris, clavier, smartphone, sécurité ; groupes de huit.",
        &["numérique", "ateliers", "formation"],
        "Tu 09:30-11:30",
    )
    .by_appointment(),
    kind(
        ("Bibliothèque de {}", "Écrivain public"),
        "Lettres, formulaires, CV, lecture de courriers ; confidentiel et gratuit.",
        &["courrier", "écriture"],
        "Tu 14:00-17:00; Sa 10:00-12:00",
    ),
    kind(
        ("Mutualité Solidaire, agence de {}", "Guichet"),
        "Remboursements, intervention majorée, changement de mutuelle, certificat médical.",
        &["mutuelle", "santé"],
        "Mo-Fr 09:00-12:00; PH off",
    )
    .by_appointment()
    .bring("vignettes; carte d'identité"),
    kind(
        ("Mutualité Solidaire, agence de {}", "Service social"),
        "Reconnaissance de handicap, aide à domicile, convalescence.",
        &["mutuelle", "handicap", "aide sociale"],
        "Tu,Th 09:00-11:30",
    ),
    kind(
        ("Syndicat du Travail, section de {}", "Service chômage"),
        "Ouverture du droit, chômage temporaire, contrôle de la disponibilité.",
        &["chômage", "syndicat", "emploi"],
        "Mo,We 08:30-12:00; Th 13:30-17:30",
    )
    .bring("C4; carte d'identité"),
    kind(
        ("Droits quotidiens de {}", "Permanence juridique"),
        "Premier conseil gratuit : bail, dettes, famille, séjour.",
        &["droit", "avocat", "juridique"],
        "Th 09:30-12:30; Mo 17:00-19:00",
    ),
    kind(
        ("Commission d'aide juridique, {}", "Avocat de première ligne"),
        "Avis d'avocat gratuit, désignation d'un avocat pro deo.",
        &["droit", "avocat"],
        "We 14:00-16:00",
    )
    .bring("documents du litige; composition de ménage; avertissement-extrait de rôle"),
    kind(
        ("Accueil des Arrivants, {}", "Bureau d'accueil"),
        "Parcours d'intégration, bilan social, cours de français, équivalence de diplôme.",
        &["étrangers", "intégration", "français"],
        "Mo-Th 09:00-12:00,13:00-16:00",
    )
    .by_appointment()
    .speaks(&["fr", "en", "ar", "tr", "uk"]),
    kind(
        ("Accueil des Arrivants, {}", "Droit des étrangers"),
        "Titre de séjour, regroupement familial, recours.",
        &["étrangers", "séjour", "droit"],
        "Mo,Th 09:00-12:00",
    )
    .bring("titre de séjour; décisions reçues")
    .speaks(&["fr", "en", "ar", "es"]),
    kind(
        ("Interprètes de {}", "Interprétariat social"),
        "Interprète sur place ou par téléphone, trente langues, demande par le service.",
        &["interprète", "langues"],
        "Mo-Fr 09:00-17:00",
    )
    .by_phone_only()
    .speaks(&["fr", "ar", "tr", "uk", "ps"]),
    kind(
        ("Lire et Écrire à {}", "Alphabétisation"),
        "Apprendre à lire, écrire et calculer ; tests d'entrée en septembre et janvier.",
        &["alphabétisation", "français", "formation"],
        "Mo-Fr 09:00-12:30",
    ),
    kind(
        ("Société de logement du Confluent, {}", "Inscriptions logement social"),
        "Candidature, renouvellement, mutation, calcul du loyer.",
        &["logement", "logement social"],
        "Tu,Th 09:00-12:00",
    )
    .bring("composition de ménage; avertissement-extrait de rôle; preuves de revenus"),
    kind(
        ("Agence immobilière sociale de {}", "Inscriptions"),
        "Logements de propriétaires privés à loyer modéré.",
        &["logement", "AIS"],
        "Mo 13:30-16:00; Th 09:00-12:00",
    )
    .by_appointment(),
    kind(
        ("Syndicat des locataires de {}", "Permanence"),
        "Bail, état des lieux, garantie, insalubrité, indexation.",
        &["logement", "bail", "locataires"],
        "We 09:00-12:00; Tu 17:30-19:00",
    )
    .bring("bail; courriers"),
    kind(
        ("Commune de {}", "Population"),
        "Carte d'identité, code PIN perdu, composition de ménage, changement d'adresse.",
        &["commune", "carte d'identité"],
        "Mo-Fr 08:30-12:00; We 13:30-16:00; PH off",
    )
    .by_appointment(),
    kind(
        ("Commune de {}", "Étrangers"),
        "Inscription, prolongation du titre de séjour.",
        &["commune", "séjour"],
        "Mo,We,Fr 08:30-12:00",
    )
    .by_appointment(),
    kind(
        ("Commune de {}", "Plan de cohésion sociale"),
        "Taxi social, repas, activités, médiation de quartier.",
        &["mobilité", "lien social"],
        "Mo-Fr 09:00-16:00",
    ),
    kind(
        ("Caisse de soins de {}", "Allocations familiales"),
        "Dossier de naissance, suppléments sociaux, changement de caisse.",
        &["famille", "allocations familiales"],
        "Tu,Fr 09:00-12:00",
    )
    .by_appointment(),
    kind(
        ("Consultation de la Petite Enfance, {}", "Consultation nourrissons"),
        "Suivi gratuit de zéro à six ans, vaccins, conseils.",
        &["enfance", "santé", "famille"],
        "We 13:30-16:30; Fr 09:00-11:30",
    )
    .by_appointment(),
    kind(
        ("Planning familial de {}", "Accueil"),
        "Contraception, test, interruption de grossesse, consultation de couple.",
        &["famille", "santé", "planning familial"],
        "Mo-Fr 10:00-18:00",
    )
    .speaks(&["fr", "en"]),
    kind(
        ("Aide à domicile du Confluent, {}", "Aides familiales"),
        "Courses, repas, toilette, garde-malade ; tarif selon les revenus.",
        &["aînés", "aide à domicile"],
        "Mo-Fr 08:00-16:30",
    )
    .by_phone_only(),
    kind(
        ("Point Aînés {}", "Information pensions et GRAPA"),
        "Demande de pension, garantie de revenus, mypension avec la personne.",
        &["pension", "aînés"],
        "Tu 09:00-12:00",
    )
    .by_appointment()
    .bring("carte d'identité et code PIN"),
    kind(
        ("Point Handicap {}", "Information handicap"),
        "Reconnaissance, allocations, carte de stationnement, aides matérielles.",
        &["handicap"],
        "Mo,We 09:00-12:00",
    )
    .by_appointment(),
    kind(
        ("Service Addictions de {}", "Accueil sans rendez-vous"),
        "Alcool, drogues, jeux ; pour la personne ou ses proches.",
        &["assuétudes", "santé"],
        "Mo,Tu,Th,Fr 13:00-17:00",
    ),
    kind(
        ("Taxi social de {}", "Transport médical"),
        "Trajets vers l'hôpital et le médecin ; réserver deux jours avant.",
        &["mobilité", "santé"],
        "Mo-Fr 08:00-12:00",
    )
    .by_phone_only(),
    kind(
        ("Aide aux jeunes {}", "Accueil 12-25 ans"),
        "Décrochage, conflit familial, logement autonome, anonyme et gratuit.",
        &["jeunesse", "écoute"],
        "Mo,We,Fr 13:00-17:30",
    ),
    kind(
        ("Service d'aide aux justiciables de {}", "Victimes et proches de détenus"),
        "Écoute et accompagnement pendant la procédure.",
        &["justice", "écoute"],
        "Mo-Fr 09:00-16:30",
    )
    .by_appointment(),
];

/// Invented towns of the region, with postcodes that no commune has. The first is ours.
pub(super) const TOWNS: &[(&str, &str)] = &[
    ("Rivemont", "5901"),
    ("Saint-Orme", "5910"),
    ("Hautrive-sur-Lesque", "5922"),
    ("Merbois", "5930"),
    ("Val-Clair", "5944"),
    ("Pont-le-Comte", "5955"),
    ("Ansérimont", "5961"),
    ("Bruyère-le-Duc", "5973"),
    ("Houtvelde", "5980"),
    ("Sankt Amel", "5990"),
];

/// Streets that every town could have.
pub(super) const STREETS: &[&str] = &[
    "rue du Moulin",
    "place du Marché",
    "rue de la Gare",
    "quai des Bateliers",
    "rue des Tanneurs",
    "avenue des Tilleuls",
    "rue du Pont",
    "rue de l'Église",
    "chaussée du Roi",
    "rue des Écoles",
    "place de la Paix",
    "rue du Vieux Lavoir",
    "rue Basse",
    "rue Haute",
    "boulevard du Nord",
    "rue de l'Usine",
    "rue du Tram",
    "clos des Cerisiers",
];
