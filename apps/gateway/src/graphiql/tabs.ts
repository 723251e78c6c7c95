/** A query that GraphiQL opens with; its name is the name of the tab. */
export interface Tab {
  readonly query: string
}

/** The tabs of a first visit, in order. On the sample archive each of them finds something. */
export const TABS: readonly Tab[] = [
  `# Who is quoted on the ferry line's chief, and
# how often? Press the pink button, or Ctrl-Enter.

query WhoIsQuoted {
  topic(by: { label: "Marguerite Lee" }) {
    label
    quoteCount
    articleCount
    speakers(first: 10) {
      quoteCount
      speaker {
        name
        kind
        roles
      }
    }
  }
}
`,
  `# What did Henrik Ostervald say about
# Vesna Korálik, and where is it written?
# Case and accents don't matter.

query WhatDidTheySay {
  quotes(
    where: {
      speakerName: "Henrik Ostervald"
      topicLabel: "vesna koralik"
    }
  ) {
    totalCount
    nodes {
      text
      kind
      article {
        headline
        site
        publishedAt
        url
      }
    }
  }
}
`,
  `# What does each outlet print of the engineer's
# words? Some are exact, some cut or altered.

query EachOutlet {
  sites {
    name
    quotes(
      where: { speakerName: "Tomasz Wilk" }
      first: 3
    ) {
      totalCount
      nodes {
        text
        kind
        article {
          headline
        }
      }
    }
  }
}
`,
  `# Who is meant by a name that several share?
# The candidates come back, never a guess.

query WhoIsMeant {
  speaker(by: { name: "Kerslake" }) {
    __typename
    ... on Speaker {
      name
      roles
    }
    ... on AmbiguousSpeaker {
      message
      candidates {
        id
        name
        roles
        quoteCount
      }
    }
  }
}
`,
  `# What hangs together with a topic, and which
# articles are about it most of all? A quote may
# name it, mean it with a pronoun, or answer to it.

query AboutATopic {
  topic(by: { label: "Saint Brannoc" }) {
    kind
    slug
    relatedTopics(first: 6) {
      quoteCount
      topic {
        label
        kind
      }
    }
    articles(order: MOST_CENTRAL, first: 3) {
      nodes {
        headline
        topics {
          label
          salience
          reasons {
            reason
            share
          }
        }
      }
    }
    quotes(first: 5) {
      nodes {
        text
        topics {
          label
          via
          mentions {
            text
          }
        }
      }
    }
  }
}
`,
  `# How does the parser know?
# Every answer leads back to the characters that
# it was read from: text.slice(start, end).

query HowDoYouKnow {
  quotes(where: { text: "pin" }, first: 5) {
    nodes {
      text
      spans {
        start
        end
      }
      cue {
        text
      }
      source {
        text
      }
      speaker {
        name
      }
      confidence
      evidence {
        rule
        attribution
        chain {
          text
        }
        abstained
      }
      context(chars: 120) {
        text
      }
    }
  }
}
`,
  `# Parse a text of your own: put it between
# the triple quotes. Nothing is stored.

query ParseMyText {
  parse(
    text: """
    Ferry line to keep its night boat

    “The night boat stays,” said Anselm Roe,
    the director of Gannet Lines. “Nobody is
    to be left on the quay.”

    Ilse Marn, his deputy, said that the fare
    would rise in May.
    """
  ) {
    headline
    quotes {
      text
      kind
      speaker {
        name
        role {
          text
        }
      }
      topics {
        label
      }
    }
  }
}
`,
  `# Search everything at once. Words, "phrases",
# -exclusions and begin* are understood.

query Search {
  search(text: "ferry -leaflet", first: 8) {
    score
    highlights {
      before
      match
      after
    }
    item {
      __typename
      ... on Article {
        headline
        site
      }
      ... on Quote {
        text
        speaker {
          name
        }
      }
      ... on Speaker {
        name
        quoteCount
      }
      ... on Topic {
        label
        articleCount
      }
    }
  }
}
`,
].map(query => ({ query }))
