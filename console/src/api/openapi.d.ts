// Made from the routes by `npm run openapi`: what the console sends and is given.
export interface paths {
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, my studies and my roles */
        get: operations["me.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My studies; an operator's are all */
        get: operations["studies.list"];
        put?: never;
        /** Make a study */
        post: operations["studies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One study, as far as my role sees it */
        get: operations["study.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the settings of a study */
        patch: operations["study.change"];
        trace?: never;
    };
    "/api/studies/{study}/assessors/{assessor}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assessor's day, to print */
        get: operations["assessorDay.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/assessors/{assessor}/days/{day}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an assessor's day: everyone is told, or stands on a call list */
        post: operations["assessorDay.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/assessors/{assessor}/days/{day}:move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an assessor's day */
        post: operations["assessorDay.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/assessors/{assessor}/days/{day}:reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an assessor's day to another one */
        post: operations["assessorDay.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I have a calendar to subscribe to, and since when */
        get: operations["calendar.state"];
        put?: never;
        /** Make the address of my calendar; it is shown once and ends the one before */
        post: operations["calendar.mint"];
        /** End the address of my calendar */
        delete: operations["calendar.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My appointments for a calendar program, which shows the token of the address and no other */
        get: operations["calendar.feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/caseloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every mentor with the number of their participants; with months or evidence also check-ins due, held and expected */
        get: operations["caseloads.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits out of their windows or missed, moves to another version, entries taken back, overrides, unblindings; as CSV with format=csv */
        get: operations["deviations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/entries/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own entries, newest first; a team leader's are those of the team */
        get: operations["entries.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/escalations/{escalation}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledge an escalation */
        post: operations["escalation.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/exports/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits as SDTM has them, messages, attempts, check-ins or events: pseudonyms only */
        get: operations["exports.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/exports/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The study as a FHIR R5 bundle, a hundred people a page */
        get: operations["exports.fhir"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/exports/odm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan and its visits as CDISC ODM v2; the Link header names the next thousand people */
        get: operations["exports.odm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages, calls, letters and the cost of SMS for each week ahead, as if nobody answered and as assumed */
        get: operations["forecast.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a long import is */
        get: operations["participants.importProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What participants wrote by text: unread cries for help first, then the newest */
        get: operations["inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/inbox/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One text with its words */
        get: operations["inbox.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/inbox/{line}/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroy the words and the number of a text that nobody known wrote */
        post: operations["inbox.destroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/inbox/{line}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the assessor what they may know of a text about an interview */
        post: operations["inbox.forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/inbox/{line}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a text was read and nobody else need look */
        post: operations["inbox.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters that wait to be printed and posted */
        get: operations["letters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters in one file for window envelopes, with the addresses of today */
        get: operations["letters.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters/{letter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter with the address of today */
        get: operations["letter.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters/{letter}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter for a window envelope, with the address of today */
        get: operations["letter.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters/{letter}/posted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a letter out of the tray: it is printed and posted */
        post: operations["letter.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters:discarded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that what was printed is thrown away */
        post: operations["letters.discarded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters:posted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take letters out of the tray: they are printed and posted */
        post: operations["letters.posted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/letters:printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of letters that they are printed; they lie in the tray until they are posted */
        post: operations["letters.printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed the settings or the texts, newest first */
        get: operations["study.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, skipped or failed, and why */
        get: operations["messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/messages/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with its words */
        get: operations["message.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outages/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether nobody looked at what was due for a while, until when invitations wait, and which channel takes nothing, and whether the texts of the day are used up */
        get: operations["outage.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outages/current/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What fell into the outage, and what becomes of it */
        get: operations["outage.waited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outages/current/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose messages wait because a channel takes nothing, or because the texts of the day are used up */
        get: operations["outage.heldBack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outages/current/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the invitations go that wait after an outage */
        post: operations["outage.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Participants, page by page */
        get: operations["participants.list"];
        put?: never;
        /** Enrol one participant */
        post: operations["participants.enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One participant */
        get: operations["participant.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and why the contact data was looked at */
        get: operations["participant.accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All steps of one participant, and what became of them */
        get: operations["participant.agenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the dates that follow-ups count from */
        patch: operations["participant.anchors"];
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/arm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct the arm */
        patch: operations["participant.arm"];
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a check-in */
        post: operations["checkIn.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/check-ins/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Book a check-in, or move it */
        put: operations["checkIn.book"];
        post?: never;
        /** Cancel a booked check-in */
        delete: operations["checkIn.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change contact data; null takes a field back */
        patch: operations["participant.contact"];
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/contact/confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The participant says that a number or an address is theirs */
        post: operations["participant.contactConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log any contact with a participant */
        post: operations["contact.log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was entered and what happened, by whom and why */
        get: operations["participant.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/events/{event}:void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an entry back */
        post: operations["participant.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Book an interview, or move it */
        put: operations["appointment.put"];
        post?: never;
        /** Cancel an interview */
        delete: operations["appointment.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times that the participant may take by a link, and which of them are still free */
        get: operations["offers.list"];
        put?: never;
        /** Offer times beside those that were offered before */
        post: operations["offers.add"];
        /** Withdraw offered times, or all of them; what was taken stays booked */
        delete: operations["offers.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the outcome of a follow-up, or a no-show */
        post: operations["outcome.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who shares an address or a phone with a participant */
        put: operations["participant.household"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/incentives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the card after an interview was handed over, posted or declined */
        post: operations["incentive.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is known of one participant but who it is, for an inspector */
        get: operations["participant.inspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/mentor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Assign a mentor, or none */
        put: operations["participant.mentor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one participant a message by hand */
        post: operations["message.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what somebody takes part in, their consent or a hold */
        patch: operations["participant.participation"];
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}/unblindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that an assessor has been unblinded for a participant */
        post: operations["unblinding.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants/{participant}:erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that somebody be erased, or confirm it as the second person (`confirm: true`); carried out after seven days in which nothing is sent */
        post: operations["participant.erase"];
        /** Take an erasure back, within its seven days */
        delete: operations["participant.keep"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants:export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone with contact data, as the import reads it */
        get: operations["participants.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants:hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put several participants on hold */
        post: operations["participants.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a list of people in, or try it out */
        post: operations["participants.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/participants:release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release participants who were imported on hold, or look what that would send */
        post: operations["participants.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published versions of the protocol */
        get: operations["protocols.list"];
        put?: never;
        /** Publish what the preview showed */
        post: operations["protocols.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/protocols/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published version, and what it changes of another */
        get: operations["protocols.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/protocols:agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a document makes of one participant, with all that is wrong with it */
        post: operations["protocols.agenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/protocols:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What publishing would do */
        post: operations["protocols.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/protocols:validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that is wrong with a document */
        post: operations["protocols.validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frozen monthly reports of a study, without their figures */
        get: operations["reports.list"];
        put?: never;
        /** Freeze the figures of a month that has ended under the next number; one of the same month is superseded, never changed */
        post: operations["reports.freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/reports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One frozen report, as JSON, CSV or PDF */
        get: operations["report.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/restores/current/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let messages go again after the tables were restored */
        post: operations["restore.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was expected at each timepoint, who came, and who is missing and why, as it was known at the end of a day */
        get: operations["retention.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours and leave of assessors, what is booked in them, and the free times */
        get: operations["slots.list"];
        put?: never;
        /** Enter hours or leave of an assessor, once or for each week */
        post: operations["slots.add"];
        /** Remove the slots of an assessor that begin in a stretch */
        delete: operations["slots.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/slots/{slot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove one slot; what is booked in it stays booked */
        delete: operations["slot.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone on the staff */
        get: operations["staff.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delegation log: every change of a membership, newest first; format=csv for all of it as a file */
        get: operations["staff.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may do what, when they last did, and what somebody should look at */
        get: operations["staff.review"];
        put?: never;
        /** Record that the access was reviewed */
        post: operations["staff.reviewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put somebody on the staff, or change their place */
        put: operations["staff.put"];
        post?: never;
        /** Take somebody off the staff */
        delete: operations["staff.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff/{user}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a member's leaving was decided, and how far it is */
        get: operations["staff.ending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff/{user}:end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a member: participants, appointments and tasks move to the successors in one plan */
        post: operations["staff.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff/{user}:lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a member out at once; what they took up is free again, and the rest stays theirs until the membership ends by a plan */
        post: operations["staff.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/staff/{user}:unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a member in again */
        post: operations["staff.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/tasks/{task}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign a task */
        post: operations["task.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/tasks/{task}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log an attempt of a call */
        post: operations["task.attempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/tasks/{task}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a task is done */
        post: operations["task.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/tasks/{task}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a task wait */
        post: operations["task.snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/tasks/{task}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task */
        post: operations["task.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/tasks:assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign several tasks */
        post: operations["tasks.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/tasks:snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let several tasks wait */
        post: operations["tasks.snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every text by language, and which are the study's own */
        get: operations["templates.read"];
        /** Change the whole library, or one text; refused when a text says or costs too much */
        put: operations["templates.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/templates:render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A text or a draft as it would leave: size, price and what is wrong with it */
        post: operations["templates.render"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs a human, most urgent first, all of one person together */
        get: operations["worklist.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AboutToSend: {
            event: string;
            /** @enum {string} */
            action: "enrolled" | "imported" | "released" | "contactChanged" | "anchorsChanged" | "participationChanged" | "armChanged" | "mentorChanged" | "handedOver" | "appointmentBooked" | "appointmentMoved" | "appointmentCancelled" | "appointmentConfirmed" | "timesOffered" | "noShowRecorded" | "outcomeRecorded" | "incentiveRecorded" | "checkInRecorded" | "checkInBooked" | "checkInCancelled" | "contactLogged" | "unblindingRecorded" | "attemptLogged" | "taskChanged" | "escalationAcknowledged" | "messageByHand" | "voided" | "erasureAsked" | "erasureConfirmed" | "erasureRevoked" | "erasureBegun" | "erased" | "protocolMoved" | "repointed" | "carriedOut" | "claimed" | "recorded" | "receipt" | "reply";
            followUp?: string;
            checkIn?: string;
            step: string;
            template: string;
            /** Format: date-time */
            leavesAt: string;
        };
        AccessLog: {
            items: components["schemas"]["ContactLook"][];
            cursor?: string;
        };
        AccessReview: {
            items: {
                user: string;
                name?: string;
                email?: string;
                roles: components["schemas"]["Role"][];
                dmc?: boolean;
                sites?: string[];
                /** Format: date */
                from?: string;
                /** Format: date */
                until?: string;
                language?: string;
                leave?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                    cover?: string;
                }[];
                locked?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                version: string;
                isActive: boolean;
                /** Format: date */
                lastUse?: string;
                warnings: ("NO_END_DATE" | "AUDITOR_WITHOUT_PERIOD" | "LEAVE_WITHOUT_COVER" | "COVER_NOT_ON_THE_STAFF" | "NOT_USED_FOR_LONG" | "NEVER_USED" | "LEAVING_STUCK" | "LOCKED_OUT")[];
                leaving?: {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    state: "planned" | "running";
                };
            }[];
            emptyRoles: components["schemas"]["Role"][];
            reviews: {
                /** Format: date-time */
                at: string;
                by: string;
                note: string;
            }[];
        };
        Agenda: {
            protocol: string;
            version?: number;
            followUps?: components["schemas"]["FollowUp"][];
            checkIns?: {
                plan: string;
                /** Format: date */
                due: string;
                overdue?: boolean;
            }[];
            items: components["schemas"]["AgendaItem"][];
        };
        AgendaItem: {
            followUp?: string;
            checkIn?: string;
            step: string;
            /** @enum {string} */
            does: "send" | "task" | "escalate" | "close";
            /** Format: date */
            nominal: string;
            /** Format: date-time */
            at: string;
            template?: string;
            channels?: components["schemas"]["Channel"][];
            /** @enum {string} */
            to?: "participant" | "coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor";
            skip?: components["schemas"]["SkipReason"];
            appointment?: number;
            /** @enum {string} */
            state: "planned" | "sending" | "sent" | "unknown" | "unconfirmed" | "failed" | "open" | "done" | "skipped";
            reason?: string;
            delivery?: components["schemas"]["Delivery"];
            channel?: components["schemas"]["Channel"];
        };
        AgendaLine: {
            followUp?: string;
            checkIn?: string;
            step: string;
            /** @enum {string} */
            does: "send" | "task" | "escalate" | "close";
            /** Format: date */
            nominal: string;
            /** Format: date-time */
            at: string;
            template?: string;
            channels?: components["schemas"]["Channel"][];
            /** @enum {string} */
            to?: "participant" | "coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor";
            skip?: components["schemas"]["SkipReason"];
        };
        Appointment: {
            n: number;
            at: string;
            minutes: number;
            /** @enum {string} */
            mode: "inPerson" | "phone" | "video";
            assessor?: string;
            place?: string;
            interpreter?: string;
            note?: string;
            /** @enum {string} */
            askedBy?: "participant" | "staff";
            /** Format: date-time */
            enteredAt: string;
            moved?: boolean;
            imported?: boolean;
            standsInHold?: boolean;
            /** @description The participant answered that the time fits. */
            confirmed?: {
                /** Format: date-time */
                at: string;
            };
            end?: {
                /** @enum {string} */
                how: "moved" | "cancelled" | "noShow" | "held";
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                by: "participant" | "staff";
                /** Format: date */
                on?: string;
                final?: boolean;
            };
        };
        BookingInCalendar: {
            participant: string;
            timepoint: string;
            n: number;
            at: string;
            minutes: number;
            /** @enum {string} */
            mode: "inPerson" | "phone" | "video";
            assessor?: string;
            place?: string;
            interpreter?: string;
            language: string;
            site?: string;
            /** @constant */
            confirmed?: true;
            travelMinutes?: number;
            isDoubleBooked?: boolean;
            isInLeave?: boolean;
        };
        ByHandMessage: {
            stream: components["schemas"]["Stream"];
            followUp?: string;
            checkIn?: string;
            step: string;
            template?: string;
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            leavesAt: string;
            replaces?: string;
            preview?: components["schemas"]["Rendering"];
        };
        CalendarAddress: {
            path: string;
            /** Format: date-time */
            since: string;
        };
        CalendarState: {
            /** Format: date-time */
            since?: string;
        };
        Caseload: {
            mentor: string;
            name?: string;
            count: number;
            max?: number;
            onLeave?: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                cover?: string;
            };
            checkIns?: {
                due: number;
                overdue: number;
            };
            months?: {
                month: string;
                held: number;
                expected: number;
            }[];
            evidence?: {
                /** @constant */
                label: "evidence for reviewers";
                /** @constant */
                scaleVersion: "IPS-25";
                items: components["schemas"]["Evidence"][];
            };
        };
        CaseloadList: {
            items: components["schemas"]["Caseload"][];
        };
        ChangeRow: {
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** @enum {string} */
            does: "send" | "task" | "escalate" | "close";
            /** @enum {string} */
            change: "moves" | "appears" | "vanishes";
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
            reason?: components["schemas"]["SkipReason"];
        };
        ChangeTold: {
            /** @enum {string} */
            channel: "sms" | "email" | "letter" | "none";
            step?: string;
            /** Format: date-time */
            at?: string;
            isCalled: boolean;
        };
        ChangedDay: {
            assessor: string;
            /** Format: date */
            date: string;
            items: components["schemas"]["DayChange"][];
        };
        ChangedParticipant: {
            id: string;
            version?: string;
            /** @enum {string} */
            status: "held" | "active" | "interviewsStopped" | "stopped" | "dead" | "emigrated";
            /** Format: date-time */
            registeredAt: string;
            anchors: {
                [key: string]: string;
            };
            language: string;
            site?: string;
            arm?: string;
            mentor?: string;
            /** @constant */
            intervention?: "stopped";
            externalIds?: {
                [key: string]: string;
            };
            held: boolean;
            protocolVersion?: number;
            consent?: {
                sms?: boolean;
                email?: boolean;
                phone?: boolean;
                letter?: boolean;
                voicemail?: boolean;
                contactPerson?: boolean;
            };
            participation?: {
                /** @enum {string} */
                interviews?: "full" | "reduced" | "stopped";
                /** Format: date */
                interviewsStoppedOn?: string;
                /** @enum {string} */
                register?: "ok" | "stopped";
                /** @enum {string} */
                existingData?: "keep" | "erasureRequested";
                /** @enum {string} */
                life: "alive" | "dead" | "emigrated";
                /** @enum {string} */
                intervention?: "active" | "stopped";
                status?: {
                    /** @enum {string} */
                    work: "employed" | "education" | "none" | "unknown";
                    supportNeeded: boolean | "unknown";
                };
            };
            holds?: components["schemas"]["Hold"][];
            followUps?: components["schemas"]["FollowUp"][];
            checkIns?: {
                plan?: string;
                /** Format: date */
                due?: string;
                /** Format: date */
                gapEnds?: string;
                appointment?: components["schemas"]["Appointment"];
                appointments: components["schemas"]["Appointment"][];
                held: components["schemas"]["CheckIn"][];
            };
            contacts?: components["schemas"]["LoggedContact"][];
            unblindings?: components["schemas"]["Unblinding"][];
            /** Format: date-time */
            lastSignOfLife?: string;
            contact?: components["schemas"]["ContactCard"];
            numbersToConfirm?: string[];
            erasure?: components["schemas"]["Erasure"];
            hadLeft?: components["schemas"]["LeftMessage"][];
            pendingSends?: components["schemas"]["AboutToSend"][];
            household?: string[];
            events?: string[];
            warnings?: components["schemas"]["Warning"][];
            stillUnderWay?: {
                stream: components["schemas"]["Stream"];
                step: string;
                channel: components["schemas"]["Channel"];
                /** Format: date-time */
                since: string;
            }[];
            quarantined?: components["schemas"]["Quarantined"];
            alreadySent?: components["schemas"]["LeftMessage"][];
            message?: components["schemas"]["ByHandMessage"];
            dryRun?: {
                steps: {
                    /** @enum {string} */
                    change: "appears" | "vanishes" | "moves" | "stays";
                    followUp?: string;
                    checkIn?: string;
                    step: string;
                    /** @enum {string} */
                    does: "send" | "task" | "escalate" | "close";
                    template?: string;
                    channel?: components["schemas"]["Channel"];
                    text?: string;
                    to?: string;
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until?: string;
                    reason?: string;
                }[];
                work: {
                    /** @enum {string} */
                    change: "resolves" | "opens";
                    id: string;
                    /** @enum {string} */
                    kind: "task" | "escalation";
                    does: string;
                    followUp?: string;
                    checkIn?: string;
                    step: string;
                }[];
            };
        };
        /** @enum {string} */
        Channel: "sms" | "email" | "letter";
        CheckIn: {
            event: number;
            /** Format: date */
            on: string;
            /** @enum {string} */
            kind: "mentor" | "coordination" | "career" | "finance" | "employer";
            /** @enum {string} */
            setting: "community" | "office" | "phone" | "video" | "text";
            minutes?: number;
            /** @enum {string} */
            outcome: "held" | "missed" | "cancelled";
            /** Format: date-time */
            enteredAt: string;
            imported?: boolean;
        };
        CheckInDue: {
            participant: string;
            /** Format: date */
            due: string;
            /** Format: date */
            gapEnds: string;
            /** @constant */
            overdue?: true;
            booked?: string;
        };
        ContactCard: {
            name?: string;
            phones: {
                number: string;
                label?: string;
                shared?: boolean;
                unsafe?: boolean;
                quarantined?: boolean;
                silenced?: boolean;
                undeliverable?: boolean;
                /** Format: date */
                since?: string;
                /** Format: date */
                confirmedOn?: string;
            }[];
            email?: string;
            emailInvalid?: boolean;
            /** Format: date */
            emailConfirmedOn?: string;
            addresses: {
                lines: string[];
                /** Format: date */
                from?: string;
                /** Format: date */
                until?: string;
                protected?: boolean;
            }[];
            language?: string;
            interpreter?: string;
            contactPersons: {
                name: string;
                phone: string;
                consent: boolean;
                /** Format: date */
                consentedOn?: string;
                /** Format: date */
                withdrawnOn?: string;
            }[];
            preferences?: string;
            formerNumbers?: string[];
            silencedNumbers?: string[];
            unsafeNumbers?: string[];
            quarantinedNumbers?: string[];
            formerNames?: string[];
            household?: string;
        };
        ContactLook: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            purpose: "send" | "call" | "letter" | "edit" | "export" | "reply" | "message" | "search" | "outage" | "browse";
            user?: string;
            task?: string;
            why?: string;
        };
        DayChange: {
            participant: string;
            timepoint?: string;
            at?: string;
            /** @enum {string} */
            state: "planned" | "done" | "failed";
            movesTo?: string;
            assessor?: string;
            told?: components["schemas"]["ChangeTold"];
            warnings?: components["schemas"]["Warning"][];
            why?: string;
            remedy?: string;
        };
        DayCount: string;
        DaySheet: {
            assessor: string;
            /** Format: date */
            date: string;
            /** Format: date-time */
            contactFrom: string;
            items: components["schemas"]["DaySheetLine"][];
        };
        DaySheetLine: {
            participant: string;
            timepoint: string;
            n: number;
            at: string;
            minutes: number;
            /** @enum {string} */
            mode: "inPerson" | "phone" | "video";
            place?: string;
            interpreter?: string;
            language: string;
            site?: string;
            /** @constant */
            confirmed?: true;
            ends: string;
            contact?: {
                name?: string;
                phones: {
                    number: string;
                    label?: string;
                    unsafe?: boolean;
                }[];
            };
        };
        /** @enum {string} */
        Delivery: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained";
        Deviation: {
            /** @enum {string} */
            kind: "earlyVisit" | "lateVisit" | "missedVisit" | "protocolMoved" | "voided" | "override" | "unblinding";
            at: string;
            participant: string;
            followUp?: string;
            days?: number;
            event?: string;
            by?: string;
            reason?: string;
            from?: string;
            to?: string;
            assessor?: string;
        };
        DeviationList: {
            items: components["schemas"]["Deviation"][];
            cursor?: string;
        };
        DoneMany: {
            done: {
                id: string;
            }[];
            failed: {
                id: string;
                code: string;
                why: string;
            }[];
        };
        Duration: string;
        Ending: {
            user: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "preview" | "planned" | "running" | "done" | "cancelled";
            /** Format: date-time */
            at: string;
            by: string;
            reason?: string;
            override?: string;
            /** @enum {string} */
            trouble?: "CASELOAD_EXCEEDED" | "NO_SUCCESSOR" | "FAILED";
            successors: {
                user: string;
                share?: number;
                participants?: string[];
            }[];
            participants: {
                participant: string;
                from: string;
                to: string;
                counts: boolean;
            }[];
            appointments: {
                participant: string;
                timepoint: string;
                at: string;
                from: string;
                to: string;
            }[];
            tasks: {
                task: string;
                participant: string;
                from: string;
                to?: string;
            }[];
            covers: {
                user: string;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                to?: string;
            }[];
            caseloads?: {
                mentor: string;
                count: number;
            }[];
            over?: {
                mentor: string;
                count: number;
                max: number;
                by: number;
            }[];
            left?: {
                participants: string[];
                appointments: {
                    participant: string;
                    timepoint: string;
                    at: string;
                }[];
            };
            candidates?: string[];
        };
        Erasure: {
            /** @enum {string} */
            state: "asked" | "confirmed" | "begun" | "done";
            asked: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            confirmed?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** Format: date-time */
            dueAt?: string;
            /** Format: date-time */
            doneAt?: string;
        };
        Escalation: {
            id: string;
            of: string;
            step: string;
            level: number;
            to: components["schemas"]["Role"];
            cc?: components["schemas"]["Role"][];
            /** @enum {string} */
            state: "open" | "acknowledged" | "resolved";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            levelSince: string;
            why: string;
            acknowledged?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            resolved?: {
                /** Format: date-time */
                at: string;
                because: string;
            };
            participant: string;
            version?: string;
        };
        EscalationItem: {
            id: string;
            participant: string;
            site?: string;
            language?: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            to: components["schemas"]["Role"];
            owner?: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due: string;
            workingDays: number;
            /** @constant */
            primary?: true;
            why: string;
            /** @constant */
            contactLost?: true;
            /** @constant */
            kind: "escalation";
            /** @constant */
            does: "escalate";
            level: number;
            /** @enum {string} */
            state: "open" | "acknowledged";
            /** @constant */
            readOnly?: true;
        };
        Event: {
            id: string;
            /** @enum {string} */
            action: "enrolled" | "imported" | "released" | "contactChanged" | "anchorsChanged" | "participationChanged" | "armChanged" | "mentorChanged" | "handedOver" | "appointmentBooked" | "appointmentMoved" | "appointmentCancelled" | "appointmentConfirmed" | "timesOffered" | "noShowRecorded" | "outcomeRecorded" | "incentiveRecorded" | "checkInRecorded" | "checkInBooked" | "checkInCancelled" | "contactLogged" | "unblindingRecorded" | "attemptLogged" | "taskChanged" | "escalationAcknowledged" | "messageByHand" | "voided" | "erasureAsked" | "erasureConfirmed" | "erasureRevoked" | "erasureBegun" | "erased" | "protocolMoved" | "repointed" | "carriedOut" | "claimed" | "recorded" | "receipt" | "reply";
            /** Format: date-time */
            at: string;
            by: string;
            reason?: string;
            /** @constant */
            override?: true;
            voids?: string;
            fields?: string[];
            stream: components["schemas"]["Stream"];
            version?: number;
            changes: {
                path: string;
                old?: unknown;
                new?: unknown;
            }[];
            hash?: string;
        };
        EventList: {
            items: components["schemas"]["Event"][];
        };
        Evidence: {
            /** @enum {number} */
            item: 1 | 15 | 17 | 23 | 24 | 25;
            /** @constant */
            state: "evidence";
            /** @enum {string} */
            measure: "perFullTime" | "meanDays" | "perWeek" | "people" | "percent" | "strategies";
            value: number;
            of: number;
            /** @enum {number} */
            level?: 1 | 2 | 3 | 4 | 5;
        } | {
            /** @enum {number} */
            item: 1 | 15 | 17 | 23 | 24 | 25;
            /** @constant */
            state: "notRecorded";
        };
        Finding: {
            pointer: string;
            code: components["schemas"]["FindingCode"];
            values: {
                [key: string]: string;
            };
            reason: string;
        };
        /** @enum {string} */
        FindingCode: "no-json" | "unfit" | "unknown-field" | "missing-value" | "missing-number" | "missing-choice" | "missing-constant" | "wrong-type" | "wrong-number" | "unknown-choice" | "unknown-constant" | "too-small" | "too-big" | "no-sending-day" | "no-channel" | "several-acts" | "working-days" | "plus-sign" | "minus-sign" | "no-duration" | "too-long" | "too-many-bytes" | "no-time-of-day" | "no-day-of-year" | "no-such-day" | "no-id" | "no-label" | "no-language" | "version-in-force" | "timepoint-in-use" | "arm-in-use" | "check-in-plan-in-use" | "arm-named" | "support-role" | "unblinding-role" | "assessor-told" | "incentive-by-arm" | "incentive-too-early" | "incentive-role" | "incentive-twice" | "amount-of-nothing" | "first-phase-late" | "phase-apart" | "phase-without-end" | "phase-backwards" | "last-phase-ends" | "count-missing" | "per-missing" | "taken" | "built-in-step" | "invite-apart" | "invite-hidden" | "reminds-before-invite" | "channel-twice" | "staff-by-email" | "channel-without-text" | "no-template" | "other-sender" | "empty-placeholder" | "text-breaks-rule" | "hours-backwards" | "at-outside-hours" | "day-twice" | "closed-too-long" | "before-its-cause" | "closes-too-early" | "sent-after-closing" | "reminds-too-late" | "other-clock" | "closes-no-window" | "counts-nothing" | "opened-by-itself" | "register-ladder" | "register-window" | "register-role" | "only-registers-wait" | "only-registers-ask" | "no-zone" | "no-holidays" | "no-texts" | "no-anchor" | "no-ladder" | "no-plan" | "windows-overlap";
        FollowUp: {
            id: string;
            primary?: boolean;
            /** @constant */
            questionnaire?: true;
            /** Format: date */
            target: string;
            opens: string | null;
            closes: string | null;
            /** Format: date */
            bookable: string;
            /** @enum {string} */
            state: "planned" | "open" | "booked" | "done" | "notDone";
            /** @enum {string} */
            reason?: "no-contact" | "declined-this-visit" | "stopped-interviews" | "stopped-all" | "died" | "emigrated" | "too-unwell" | "staff-cancelled" | "administrative" | "other";
            /** @enum {string} */
            ended?: "stopped" | "dead" | "emigrated";
            overdue: boolean;
            closed: boolean;
            late: boolean;
            /** @constant */
            contactLost?: true;
            outcome?: components["schemas"]["Outcome"];
            /** @enum {string} */
            timeliness?: "early" | "in-window" | "late";
            appointment?: components["schemas"]["Appointment"];
            appointments: components["schemas"]["Appointment"][];
            incentive?: components["schemas"]["Incentive"];
            incentiveDue?: {
                amount?: number;
            };
        };
        Forecast: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            people: {
                reckoned: number;
                waiting: number;
            };
            assumed: {
                answeredShare: number;
                daysToInterview: number;
                bookedCheckInShare: number;
            };
            sms: {
                segmentsPerText: number;
                pricePerSegment: number;
                /** @constant */
                currency: "USD";
                assumed: boolean;
            };
            weeks: components["schemas"]["ForecastWeek"][];
        };
        ForecastBounds: {
            ifNobodyAnswers: number;
            expected: number;
        };
        ForecastLoad: {
            sms: components["schemas"]["ForecastBounds"];
            email: components["schemas"]["ForecastBounds"];
            letter: components["schemas"]["ForecastBounds"];
            call: components["schemas"]["ForecastBounds"];
            steps: {
                ifNobodyAnswers: number;
                expected: number;
                step: string;
                /** @enum {string} */
                kind: "sms" | "email" | "letter" | "call";
            }[];
        };
        ForecastWeek: {
            week: string;
            /** Format: date */
            from: string;
            interviews: components["schemas"]["ForecastLoad"];
            checkIns: components["schemas"]["ForecastLoad"];
            smsCost: components["schemas"]["ForecastBounds"];
        };
        FreeTime: {
            assessor: string;
            at: string;
            site?: string;
            place?: string;
            /** @enum {string} */
            mode?: "inPerson" | "phone" | "video";
        };
        HeldBackMessage: {
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "sms" | "email";
            reason: string;
            appointment?: string;
        };
        HeldBackPage: {
            items: components["schemas"]["HeldBackMessage"][];
            cursor?: string;
        };
        HeldMany: {
            done: {
                id: string;
                appointments: {
                    followUp?: string;
                    checkIn?: string;
                    at: string;
                }[];
                steps?: {
                    /** @enum {string} */
                    change: "appears" | "vanishes" | "moves" | "stays";
                    followUp?: string;
                    checkIn?: string;
                    step: string;
                    /** @enum {string} */
                    does: "send" | "task" | "escalate" | "close";
                    template?: string;
                    channel?: components["schemas"]["Channel"];
                    text?: string;
                    to?: string;
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until?: string;
                    reason?: string;
                }[];
            }[];
            failed: {
                id: string;
                code: string;
                why: string;
            }[];
        };
        Hold: {
            /** Format: date */
            from: string;
            /** Format: date */
            until?: string;
            /** Format: date */
            review?: string;
            /** @enum {string} */
            kind?: "hospital" | "prison" | "away" | "bereavement" | "other";
            /** @enum {string} */
            scope?: "interviews" | "checkIns" | "both";
            channels?: components["schemas"]["Channel"][];
            /** Format: date-time */
            enteredAt?: string;
            /** Format: date-time */
            liftedAt?: string;
        };
        ImportAccepted: {
            import: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "refused";
            rows: number;
        };
        ImportFault: {
            line: number;
            row: number;
            id?: string;
            column: string;
            /** @enum {string} */
            code: "wide-text" | "open-quote" | "no-rows" | "no-header" | "too-many-columns" | "incomplete" | "not-allowed" | "unknown-column" | "column-repeated" | "column-missing" | "too-many-cells" | "too-long" | "lost-letters" | "no-id" | "civil-number" | "no-name-of-ours" | "no-date" | "no-date-and-time" | "day-first" | "no-phone" | "no-country-code" | "no-email" | "no-language" | "no-address" | "not-one-of" | "reason-with-words" | "id-missing" | "outcome-missing" | "date-missing" | "reason-missing" | "needless-reason" | "anchor-missing" | "phone-missing" | "appointment-missing" | "state-missing" | "row-repeated" | "id-taken" | "id-too-like" | "id-with-other-content" | "erased" | "no-site-of-yours" | "no-mentor" | "mentor-missing" | "no-assessor" | "assessor-missing" | "assessor-busy" | "language-not-offered" | "caseload-exceeded" | "arm-without-check-ins" | "future-date" | "past-date" | "before-anchor" | "nothing-planned" | "sent-for-old-date" | "anchor-ahead" | "long-over" | "read-anew" | "before-window" | "after-window" | "day-off" | "odd-hour" | "nobody-met" | "number-of-another" | "email-of-another" | "number-in-lines" | "email-in-lines" | "crf-in-lines" | "number-silenced" | "nothing-reaches" | "landline" | "names-an-arm" | "outcome-exists" | "outcome-differs" | "participant-died" | "interviews-stopped" | "only-with-reason" | "mark-stays" | "number-marked" | "senders-unset" | "refused" | "stopped";
            values?: {
                [key: string]: string;
            };
            why: string;
        };
        ImportProgress: {
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "refused";
            rows: number;
            done: number;
            created: number;
            unchanged: number;
            updated: number;
            refused: components["schemas"]["ImportFault"][];
            refusedMore?: number;
        };
        ImportReport: {
            dryRun: boolean;
            /** @enum {string} */
            mode: "create" | "update";
            created: number;
            unchanged: number;
            updated: number;
            refused: components["schemas"]["ImportFault"][];
            refusedMore?: number;
            refusedIn: {
                rows: number;
                columns: number;
            };
            people: {
                created: string[];
                updated: {
                    id: string;
                    columns: string[];
                }[];
            };
            consentsLost?: {
                id: string;
                channels: ("sms" | "email" | "phone" | "letter")[];
            }[];
            changes?: {
                id: string;
                columns: {
                    column: string;
                    before: string;
                    after: string;
                }[];
            }[];
            messages: {
                today: number;
                thisWeek: number;
                notCounted?: number;
            };
            opens: {
                tasks: number;
                escalations: number;
            };
            warnings: components["schemas"]["ImportFault"][];
        };
        InboxLine: {
            id: string;
            /** @enum {string} */
            stream: "interviews" | "checkIns";
            /** @description Absent when nobody has the number. */
            participant?: string;
            /** Format: date-time */
            at: string;
            /**
             * @description Whose number it came from: their own, one that others use too, one in quarantine, or nobody’s.
             * @enum {string}
             */
            from?: "own" | "shared" | "former" | "nobody";
            /** @enum {string} */
            meaning?: "smsOptOut" | "callbackOrConfirm" | "reschedule" | "quarantineNumber" | "autoReply" | "human";
            /**
             * @description It may be a cry for help.
             * @constant
             */
            crisis?: true;
            /**
             * @description What it did by itself.
             * @enum {string}
             */
            did?: "endTexts" | "silenceNumber" | "quarantineNumber" | "confirm" | "askForCall" | "askForNewTime" | "nothing";
            /** @description The one automatic answer went out to it; unclear: nobody can say whether it left. */
            answered?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                state: "sent" | "unclear";
            };
            read?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** @description What of it the assessor may read, and since when. */
            forwarded?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** @description Nobody wrote it; its words and the number are gone for good. */
            destroyed?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
        };
        InboxPage: {
            items: components["schemas"]["InboxLine"][];
            cursor?: string;
        };
        Incentive: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            how: "handedOver" | "posted" | "declined";
            number?: string;
            amount?: number;
            /** Format: date-time */
            enteredAt: string;
            by: string;
        };
        LeftMessage: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            stream: "interviews" | "checkIns";
            of: string;
            step: string;
            /** @enum {string} */
            channel: "sms" | "email" | "letter";
            /** @enum {string} */
            paper?: "printed" | "posted";
            /** @constant */
            invites?: true;
            /** @constant */
            unclear?: true;
        };
        Letter: {
            id: string;
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** Format: date-time */
            at: string;
            language: string;
            /** Format: date */
            postBy: string;
            /** @constant */
            overdue?: true;
            printed?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** @constant */
            withdrawn?: true;
        };
        LetterPage: {
            items: components["schemas"]["Letter"][];
            cursor?: string;
        };
        ListedMember: {
            user: string;
            name?: string;
            email?: string;
            roles: components["schemas"]["Role"][];
            dmc?: boolean;
            sites?: string[];
            /** Format: date */
            from?: string;
            /** Format: date */
            until?: string;
            language?: string;
            leave?: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                cover?: string;
            }[];
            locked?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            };
            version: string;
        };
        LoggedContact: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            channel: "phone" | "sms" | "email" | "letter" | "inPerson" | "video";
            /** @enum {string} */
            with: "participant" | "contactPerson" | "other";
            outcome: string;
            /** Format: date-time */
            callBackAt?: string;
            note?: string;
            /** @description The line of the inbox that holds what was written. */
            reply?: string;
            by: string;
        };
        Me: {
            user: string;
            name?: string;
            operator: boolean;
            studies: {
                id: string;
                name: string;
                zone: string;
                roles: components["schemas"]["Role"][];
                sites?: string[];
                dmc?: boolean;
                /** Format: date */
                until?: string;
                unset?: string[];
            }[];
        };
        MemberList: {
            items: components["schemas"]["ListedMember"][];
        };
        Message: {
            id: string;
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** Format: date-time */
            at: string;
            channel?: components["schemas"]["Channel"];
            template?: string;
            state: components["schemas"]["MessageState"];
            delivery?: components["schemas"]["Delivery"];
            /** Format: date-time */
            posted?: string;
            reason?: string;
            segments?: number;
            price?: {
                amount: number;
                /** @constant */
                currency: "USD";
            };
        };
        MessagePage: {
            items: components["schemas"]["Message"][];
            cursor?: string;
        };
        /** @enum {string} */
        MessageState: "sending" | "sent" | "unknown" | "unconfirmed" | "failed" | "waiting" | "skipped" | "opened";
        MessageWithText: {
            id: string;
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** Format: date-time */
            at: string;
            channel?: components["schemas"]["Channel"];
            template?: string;
            state: components["schemas"]["MessageState"];
            delivery?: components["schemas"]["Delivery"];
            /** Format: date-time */
            posted?: string;
            reason?: string;
            segments?: number;
            price?: {
                amount: number;
                /** @constant */
                currency: "USD";
            };
            text?: string;
            /** @enum {string} */
            textIs?: "kept" | "written" | "madeAgain";
        };
        OfferedTime: {
            at: string;
            minutes: number;
            /** @enum {string} */
            mode: "inPerson" | "phone" | "video";
            assessor?: string;
            place?: string;
            /** @enum {string} */
            state: "free" | "taken" | "past";
        };
        Offset: string;
        OpenedInboxLine: {
            id: string;
            /** @enum {string} */
            stream: "interviews" | "checkIns";
            /** @description Absent when nobody has the number. */
            participant?: string;
            /** Format: date-time */
            at: string;
            /**
             * @description Whose number it came from: their own, one that others use too, one in quarantine, or nobody’s.
             * @enum {string}
             */
            from?: "own" | "shared" | "former" | "nobody";
            /** @enum {string} */
            meaning?: "smsOptOut" | "callbackOrConfirm" | "reschedule" | "quarantineNumber" | "autoReply" | "human";
            /**
             * @description It may be a cry for help.
             * @constant
             */
            crisis?: true;
            /**
             * @description What it did by itself.
             * @enum {string}
             */
            did?: "endTexts" | "silenceNumber" | "quarantineNumber" | "confirm" | "askForCall" | "askForNewTime" | "nothing";
            /** @description The one automatic answer went out to it; unclear: nobody can say whether it left. */
            answered?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                state: "sent" | "unclear";
            };
            read?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** @description What of it the assessor may read, and since when. */
            forwarded?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** @description Nobody wrote it; its words and the number are gone for good. */
            destroyed?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            text?: string;
            number?: string;
            /**
             * @description It came from a number that is dangerous for them to be called on.
             * @constant
             */
            unsafe?: true;
            /** @description The words of the automatic answer. */
            answerText?: string;
            forwardedText?: string;
        };
        Outage: {
            /** @enum {string} */
            state: "none" | "waiting" | "over";
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            until?: string;
            /** Format: date-time */
            invitationsFrom?: string;
            released?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            restore?: components["schemas"]["Restore"];
            shut?: {
                /** @enum {string} */
                channel: "sms" | "email";
                /** Format: date-time */
                since?: string;
                /** Format: date-time */
                triedAgainAt: string;
                waiting?: number;
            }[];
            usedUp?: {
                /** @enum {string} */
                stream: "interviews" | "checkIns";
                /** Format: date-time */
                since: string;
                textsPerDay: number;
                appointmentsToo: boolean;
                waiting?: number;
            }[];
        };
        Outcome: {
            /** @enum {string} */
            outcome: "done" | "notDone";
            /** Format: date */
            on: string;
            mode?: string;
            /** @enum {string} */
            completeness?: "full" | "short" | "partial";
            /** @enum {string} */
            reason?: "no-contact" | "declined-this-visit" | "stopped-interviews" | "stopped-all" | "died" | "emigrated" | "too-unwell" | "staff-cancelled" | "administrative" | "other";
            text?: string;
            /** Format: date-time */
            enteredAt: string;
            imported?: boolean;
        };
        OwnEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** @enum {string} */
            action: "enrolled" | "imported" | "released" | "contactChanged" | "anchorsChanged" | "participationChanged" | "armChanged" | "mentorChanged" | "handedOver" | "appointmentBooked" | "appointmentMoved" | "appointmentCancelled" | "appointmentConfirmed" | "timesOffered" | "noShowRecorded" | "outcomeRecorded" | "incentiveRecorded" | "checkInRecorded" | "checkInBooked" | "checkInCancelled" | "contactLogged" | "unblindingRecorded" | "attemptLogged" | "taskChanged" | "escalationAcknowledged" | "messageByHand" | "voided" | "erasureAsked" | "erasureConfirmed" | "erasureRevoked" | "erasureBegun" | "erased" | "protocolMoved" | "repointed" | "carriedOut" | "claimed" | "recorded" | "receipt" | "reply";
            participant: string;
            followUp?: string;
        };
        OwnEntryList: {
            items: components["schemas"]["OwnEntry"][];
            cursor?: string;
        };
        Participant: {
            id: string;
            version?: string;
            /** @enum {string} */
            status: "held" | "active" | "interviewsStopped" | "stopped" | "dead" | "emigrated";
            /** Format: date-time */
            registeredAt: string;
            anchors: {
                [key: string]: string;
            };
            language: string;
            site?: string;
            arm?: string;
            mentor?: string;
            /** @constant */
            intervention?: "stopped";
            externalIds?: {
                [key: string]: string;
            };
            held: boolean;
            protocolVersion?: number;
            consent?: {
                sms?: boolean;
                email?: boolean;
                phone?: boolean;
                letter?: boolean;
                voicemail?: boolean;
                contactPerson?: boolean;
            };
            participation?: {
                /** @enum {string} */
                interviews?: "full" | "reduced" | "stopped";
                /** Format: date */
                interviewsStoppedOn?: string;
                /** @enum {string} */
                register?: "ok" | "stopped";
                /** @enum {string} */
                existingData?: "keep" | "erasureRequested";
                /** @enum {string} */
                life: "alive" | "dead" | "emigrated";
                /** @enum {string} */
                intervention?: "active" | "stopped";
                status?: {
                    /** @enum {string} */
                    work: "employed" | "education" | "none" | "unknown";
                    supportNeeded: boolean | "unknown";
                };
            };
            holds?: components["schemas"]["Hold"][];
            followUps?: components["schemas"]["FollowUp"][];
            checkIns?: {
                plan?: string;
                /** Format: date */
                due?: string;
                /** Format: date */
                gapEnds?: string;
                appointment?: components["schemas"]["Appointment"];
                appointments: components["schemas"]["Appointment"][];
                held: components["schemas"]["CheckIn"][];
            };
            contacts?: components["schemas"]["LoggedContact"][];
            unblindings?: components["schemas"]["Unblinding"][];
            /** Format: date-time */
            lastSignOfLife?: string;
            contact?: components["schemas"]["ContactCard"];
            numbersToConfirm?: string[];
            erasure?: components["schemas"]["Erasure"];
            hadLeft?: components["schemas"]["LeftMessage"][];
            pendingSends?: components["schemas"]["AboutToSend"][];
            household?: string[];
        };
        ParticipantPage: {
            items: components["schemas"]["ParticipantRow"][];
            cursor?: string;
            /** @constant */
            more?: true;
        };
        ParticipantRow: {
            id: string;
            version?: string;
            /** @enum {string} */
            status: "held" | "active" | "interviewsStopped" | "stopped" | "dead" | "emigrated";
            /** Format: date-time */
            registeredAt: string;
            anchors: {
                [key: string]: string;
            };
            language: string;
            site?: string;
            arm?: string;
            mentor?: string;
            /** @constant */
            intervention?: "stopped";
            externalIds?: {
                [key: string]: string;
            };
            /** @enum {string} */
            matched?: "id" | "externalId" | "secondPseudonym" | "name" | "formerName" | "phone" | "formerPhone" | "contactPersonPhone" | "email";
            name?: string;
            phoneEnd?: string;
            nextDue?: {
                followUp: string;
                /** Format: date */
                target: string;
            };
            nextAppointment?: {
                followUp: string;
                at: string;
            };
            reached?: {
                channels: ("sms" | "email" | "letter" | "phone")[];
                lostIn: string[];
                numberIsFresh?: boolean;
            };
            /** Format: date-time */
            lastSignOfLife?: string;
        };
        PostedLetter: {
            id: string;
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** Format: date-time */
            at: string;
            language: string;
            /** Format: date */
            postBy: string;
            /** @constant */
            overdue?: true;
            printed?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** @constant */
            withdrawn?: true;
            posted?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
        };
        Preview: {
            version: number;
            current: number;
            /** @enum {string} */
            move: "all" | "unopened" | "none";
            changes: components["schemas"]["ProtocolChange"][];
            people: {
                all: number;
                moving: number;
                staying: number;
            };
            counts: {
                moves: number;
                appears: number;
                vanishes: number;
            };
            steps: {
                followUp?: string;
                checkIn?: string;
                step: string;
                moves: number;
                appears: number;
                vanishes: number;
            }[];
            previewToken: string;
            warnings: components["schemas"]["Warning"][];
            items: components["schemas"]["ChangeRow"][];
            cursor?: string;
        };
        PreviewRows: {
            items: components["schemas"]["ChangeRow"][];
            cursor?: string;
        };
        PrintableLetter: {
            id: string;
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** Format: date-time */
            at: string;
            language: string;
            /** Format: date */
            postBy: string;
            /** @constant */
            overdue?: true;
            printed?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** @constant */
            withdrawn?: true;
            lines: string[];
            text: string;
            posted?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            field?: string;
            remedy?: string;
            errors?: {
                field: string;
                remedy: string;
                code?: components["schemas"]["FindingCode"];
                values?: {
                    [key: string]: string;
                };
            }[];
        } & {
            [key: string]: unknown;
        };
        Protocol: {
            $schema?: string;
            id: string;
            name?: string;
            version: number;
            registry?: string;
            source?: string[];
            timeZone: string;
            /**
             * @default [
             *       "da",
             *       "en"
             *     ]
             */
            languages: string[];
            anchors?: string[];
            sites?: string[];
            plannedN?: number;
            arms: {
                id: string;
                name?: string;
                checkIns?: string;
                ratio?: number;
            }[];
            /** @default {} */
            sending: {
                /**
                 * @default [
                 *       "mon",
                 *       "tue",
                 *       "wed",
                 *       "thu",
                 *       "fri"
                 *     ]
                 */
                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                /** @default 09:00 */
                from: string;
                /** @default 19:00 */
                to: string;
                /** @default 10:00 */
                at: string;
                holidays?: string;
                /** @default [] */
                closedDays: string[];
            };
            /** @default {} */
            limits: {
                /** @default 1 */
                perDay: number;
                /** @default 8 */
                perFollowUp: number;
                /** @default P3D */
                staleAfter: components["schemas"]["DayCount"];
            };
            timepoints: {
                id: string;
                name?: string;
                visitNumber?: number;
                /** @enum {string} */
                mode: "interview" | "questionnaire" | "register";
                anchor: string;
                target: components["schemas"]["Duration"];
                preWindow?: components["schemas"]["Duration"];
                postWindow?: components["schemas"]["Duration"];
                primary?: boolean;
                ladder?: string;
                notBefore?: components["schemas"]["Duration"];
                /** @enum {string} */
                to?: "coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor";
            }[];
            ladders?: {
                [key: string]: {
                    booking?: components["schemas"]["Step"][];
                    appointment?: components["schemas"]["Step"][];
                };
            };
            checkIns?: {
                [key: string]: {
                    anchor: string;
                    phases: {
                        from: components["schemas"]["Duration"];
                        to?: components["schemas"]["Duration"];
                        /** @enum {string} */
                        per?: "week" | "month";
                        count?: number;
                        minutes?: number;
                        maxGapDays: number;
                    }[];
                    ladder?: components["schemas"]["Step"][];
                    caseloadMax: number;
                };
            };
            instruments?: string[];
        };
        ProtocolChange: {
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            path: string;
            fields?: string[];
        };
        ProtocolList: {
            items: components["schemas"]["ProtocolVersion"][];
        };
        ProtocolPicture: {
            valid: boolean;
            findings: components["schemas"]["Finding"][];
            agenda?: {
                anchors: {
                    [key: string]: string;
                };
                arm?: string;
                followUps: {
                    id: string;
                    /** Format: date */
                    target: string;
                    opens: string | null;
                    closes: string | null;
                    /** Format: date */
                    bookable: string;
                }[];
                phases: {
                    plan: string;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    /** @enum {string} */
                    per?: "week" | "month";
                    count?: number;
                    maxGapDays: number;
                }[];
                items: components["schemas"]["AgendaLine"][];
            };
        };
        ProtocolVersion: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
            by: string;
            current: boolean;
            changes?: components["schemas"]["ProtocolChange"][];
        };
        Publication: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
            by: string;
            /** @enum {string} */
            move: "all" | "unopened" | "none";
            people: {
                all: number;
                moving: number;
                staying: number;
            };
            counts: {
                moves: number;
                appears: number;
                vanishes: number;
            };
            repointing: boolean;
            warnings: components["schemas"]["Warning"][];
        };
        PublishedProtocol: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
            by: string;
            current: boolean;
            protocol: components["schemas"]["Protocol"];
            changes?: components["schemas"]["ProtocolChange"][];
        };
        Quarantined: {
            numberEnd: string;
            next: {
                channel?: components["schemas"]["Channel"];
                numberEnd?: string;
            };
        };
        Released: {
            released: string[];
            unchanged: string[];
            unknown: string[];
            ahead?: {
                messages: {
                    today: number;
                    thisWeek: number;
                };
                opens: {
                    tasks: number;
                    escalations: number;
                };
                steps: {
                    followUp?: string;
                    checkIn?: string;
                    step: string;
                    count: number;
                }[];
            };
        };
        RemovedSlots: {
            removed: string[];
        };
        Rendering: {
            language: string;
            /** @enum {string} */
            channel: "sms" | "email" | "letter";
            subject?: string;
            noticeSubject?: string;
            text: string;
            /** @enum {string} */
            encoding?: "GSM-7" | "UCS-2";
            septets?: number;
            segments?: number;
            price?: {
                amount: number;
                /** @constant */
                currency: "USD";
            };
            missing: string[];
            findings: components["schemas"]["TextFinding"][];
        };
        Report: {
            number: number;
            month: string;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            frozenAt: string;
            by: string;
            supersedes?: number;
            hash: string;
            figures: {
                /** Format: date */
                asOf: string;
                enrolled: number;
                timepoints: components["schemas"]["RetentionRow"][];
                flow: components["schemas"]["RetentionFlow"];
            };
            byArm?: components["schemas"]["RetentionByArm"];
            byArmHash?: string;
        };
        ReportList: {
            items: components["schemas"]["ReportName"][];
        };
        ReportName: {
            number: number;
            month: string;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            frozenAt: string;
            by: string;
            supersedes?: number;
            hash: string;
            supersededBy?: number;
        };
        Restore: {
            /** Format: date-time */
            to?: string;
            /** Format: date-time */
            found: string;
            enterAgain?: string[];
            released?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
        };
        Retention: {
            /** Format: date */
            asOf: string;
            enrolled: number;
            timepoints: components["schemas"]["RetentionRow"][];
            flow: components["schemas"]["RetentionFlow"];
            byArm?: components["schemas"]["RetentionByArm"];
        };
        RetentionByArm: {
            arms: {
                arm: string;
                rows: components["schemas"]["RetentionRow"][];
            }[];
            differences: {
                timepoint: string;
                points: number | null;
                /** @constant */
                flag?: "DIFFERENTIAL_RETENTION";
            }[];
        };
        RetentionFlow: {
            nodes: {
                id: string;
                timepoint?: string;
                /** @enum {string} */
                state: "enrolled" | "done" | "notDone" | "stopped" | "missing" | "died" | "notYetDue" | "undated";
                count: number;
            }[];
            links: {
                from: string;
                to: string;
                count: number;
            }[];
        };
        RetentionRow: {
            timepoint: string;
            /** @enum {string} */
            mode: "interview" | "questionnaire" | "register";
            primary?: boolean;
            enrolled: number;
            undated: number;
            died: number;
            emigrated: number;
            notYetDue: {
                count: number;
                planned: number;
                open: number;
                booked: number;
                overdue: number;
                stopped: number;
            };
            expected: number;
            done: {
                count: number;
                of: number;
                percent: number | null;
                inWindow: number;
                early: number;
                late: number;
            };
            notDone: {
                count: number;
                of: number;
                percent: number | null;
                reasons: {
                    "no-contact"?: number;
                    "declined-this-visit"?: number;
                    "stopped-interviews"?: number;
                    "stopped-all"?: number;
                    died?: number;
                    emigrated?: number;
                    "too-unwell"?: number;
                    "staff-cancelled"?: number;
                    administrative?: number;
                    other?: number;
                };
            };
            stopped: {
                count: number;
                of: number;
                percent: number | null;
            };
            missing: {
                count: number;
                of: number;
                percent: number | null;
            };
            contactLost: {
                count: number;
                of: number;
                percent: number | null;
            };
        };
        Reviewed: {
            /** Format: date-time */
            at: string;
            by: string;
            note: string;
        };
        /** @enum {string} */
        Role: "coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor";
        SavedSlots: {
            items: components["schemas"]["Slot"][];
            warnings?: components["schemas"]["Warning"][];
        };
        Sender: {
            smsName: string;
            email: string;
            replyTo?: string;
            phone: string;
            team: {
                [key: string]: string;
            };
        };
        Site: {
            id: string;
            name?: string;
            emergency?: string;
            closedPeriods?: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
        };
        /** @enum {string} */
        SkipReason: "booked" | "outcome" | "stopped" | "held" | "dead" | "emigrated" | "beforeRegistration" | "tooCloseToBooking" | "stale" | "superseded" | "windowClosed" | "appointmentBegun" | "noChannel" | "cap" | "replacedByHand" | "versionChange" | "disabled";
        Slot: {
            id?: string;
            assessor: string;
            /** @enum {string} */
            kind: "open" | "leave";
            from: string;
            to: string;
            site?: string;
            place?: string;
            /** @enum {string} */
            mode?: "inPerson" | "phone" | "video";
            travelMinutes?: number;
        };
        SlotList: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            items: components["schemas"]["Slot"][];
            bookings: components["schemas"]["BookingInCalendar"][];
            closed: string[];
            free: components["schemas"]["FreeTime"][];
            more?: boolean;
            leftOut?: string[];
        };
        StaffLog: {
            items: components["schemas"]["StaffLogLine"][];
            cursor?: string;
        };
        StaffLogLine: {
            /** Format: date-time */
            at: string;
            by: string;
            user: string;
            old?: {
                name?: string;
                email?: string;
                roles: components["schemas"]["Role"][];
                dmc?: boolean;
                sites?: string[];
                /** Format: date */
                from?: string;
                /** Format: date */
                until?: string;
                language?: string;
                leave?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                    cover?: string;
                }[];
                locked?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
            };
            new?: {
                name?: string;
                email?: string;
                roles: components["schemas"]["Role"][];
                dmc?: boolean;
                sites?: string[];
                /** Format: date */
                from?: string;
                /** Format: date */
                until?: string;
                language?: string;
                leave?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                    cover?: string;
                }[];
                locked?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
            };
            reason?: string;
        };
        Step: {
            id: string;
            /** @enum {string} */
            from: "target" | "opens" | "closes" | "booking" | "appointment" | "noShow" | "cancelled" | "moved" | "done" | "due";
            offset?: components["schemas"]["Offset"] | {
                workingDays: number;
            };
            /** @enum {string} */
            roll?: "backward" | "forward";
            enabled?: boolean;
            max?: number;
            /** @constant */
            consent?: "contactPerson";
            cc?: components["schemas"]["Role"][];
            send?: {
                /** @enum {string} */
                to: "participant" | "coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor";
                template: string;
                channels: ("sms" | "email" | "letter")[];
            };
            task?: {
                /** @enum {string} */
                kind: "phone" | "letter" | "contactPerson" | "recordOutcome" | "register" | "notDoneReason" | "outreach" | "confirmAppointment" | "holdReview" | "messageTrouble" | "noRecipient" | "deliverByCall" | "findAssessor" | "incentive";
                to: components["schemas"]["Role"];
                attempts?: number;
                bands?: ("am" | "pm" | "eve")[];
                amount?: number;
            };
            escalate?: {
                to: components["schemas"]["Role"];
                level: number;
            };
            close?: {
                requireReason: boolean;
                to: components["schemas"]["Role"];
                level: number;
            };
        } & (unknown | unknown | unknown | unknown);
        /** @enum {string} */
        Stream: "interviews" | "checkIns";
        Study: {
            id: string;
            name: string;
            zone: string;
            protocolVersion?: number;
            revision?: number;
            sites?: components["schemas"]["Site"][];
            senders?: {
                interviews: components["schemas"]["Sender"];
                checkIns: components["schemas"]["Sender"];
            };
            unset?: string[];
            /** @enum {string} */
            unclearSends?: "flag" | "resend-once";
            /** @enum {string} */
            sms?: "sns" | "endUserMessaging";
            /** @description Parts of texts that may leave on one local day, by stream; one that is left out is not bounded. */
            textsPerDay?: {
                interviews?: number;
                checkIns?: number;
            };
            /** @description Who is told at once of what may be a cry for help; absent: the lead coordinator. */
            clinician?: string;
            /** @description For whom the daily list for an outage is sealed; absent: none is written. */
            outageKey?: string;
            outageList?: {
                /** Format: date */
                on: string;
                /** Format: date-time */
                at: string;
                appointments: number;
            };
            languages?: string[];
            interviewMinutes?: number;
            closedPeriods?: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            coveredLeaves?: {
                mentor: string;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            }[];
            sendingStopped?: boolean;
            sendingStop?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason?: string;
            };
            holidays?: string[];
            newcomer?: {
                arms: {
                    id: string;
                    name?: string;
                    hasMentor: boolean;
                }[];
                anchors: {
                    id: string;
                    isCounted: boolean;
                }[];
                timepoints: string[];
                columns: string[];
                requiredColumns: string[];
            };
            repointing?: boolean;
        };
        StudyList: {
            items: components["schemas"]["StudyName"][];
        };
        StudyLog: {
            items: components["schemas"]["StudyLogLine"][];
            cursor?: string;
        };
        StudyLogLine: {
            /** Format: date-time */
            at: string;
            by: string;
            subject?: string;
            old?: unknown;
            new?: unknown;
            reason?: string;
        };
        StudyName: {
            id: string;
            name: string;
            zone: string;
        };
        Task: {
            id: string;
            kind: components["schemas"]["TaskKind"];
            step: string;
            of?: string;
            to: components["schemas"]["Role"];
            /** @enum {string} */
            state: "open" | "done" | "resolved";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due?: string;
            /** Format: date-time */
            until?: string;
            why: string;
            attempts: components["schemas"]["TaskAttempt"][];
            attemptsWanted?: number;
            bands?: components["schemas"]["TimeBand"][];
            owner?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            done?: {
                /** Format: date-time */
                at: string;
                by: string;
                note?: string;
                says?: {
                    time: string;
                    /** @constant */
                    isOff?: true;
                    n: number;
                };
            };
            resolved?: {
                /** Format: date-time */
                at: string;
                because: string;
            };
            participant: string;
            version?: string;
            warnings?: components["schemas"]["Warning"][];
            events?: string[];
            quarantined?: components["schemas"]["Quarantined"];
        };
        TaskAttempt: {
            /** Format: date-time */
            at: string;
            by: string;
            band: components["schemas"]["TimeBand"];
            /** @enum {string} */
            outcome: "reached" | "noAnswer" | "busy" | "wrongNumber" | "voicemail" | "callBack" | "declined";
            note?: string;
            /** Format: date-time */
            callBackAt?: string;
            sameBand?: boolean;
        };
        TaskItem: {
            id: string;
            participant: string;
            site?: string;
            language?: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            to: components["schemas"]["Role"];
            owner?: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due: string;
            workingDays: number;
            /** @constant */
            primary?: true;
            why: string;
            /** @constant */
            contactLost?: true;
            /** @constant */
            kind: "task";
            does: components["schemas"]["TaskKind"];
            /** @enum {string} */
            state: "open" | "snoozed";
            /** @description Somebody wrote: the inbox in which the words are read. */
            inbox?: components["schemas"]["Stream"];
            attemptsWanted?: number;
            attempts: number;
            tried?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                band: "am" | "pm" | "eve";
                /** @enum {string} */
                outcome: "reached" | "noAnswer" | "busy" | "wrongNumber" | "voicemail" | "callBack" | "declined";
                by?: string;
                note?: string;
            }[];
            band?: components["schemas"]["TimeBand"];
            next?: {
                /** @enum {string} */
                band: "am" | "pm" | "eve";
                /** Format: date-time */
                after: string;
            };
            calledToday?: {
                /** Format: date-time */
                at: string;
                by?: string;
            };
        };
        /** @enum {string} */
        TaskKind: "phone" | "letter" | "contactPerson" | "recordOutcome" | "register" | "notDoneReason" | "outreach" | "confirmAppointment" | "holdReview" | "messageTrouble" | "noRecipient" | "deliverByCall" | "findAssessor" | "incentive";
        Templates: {
            revision: number;
            participant: {
                [key: string]: {
                    language: string;
                    subject: string;
                    noticeSubject?: string;
                    calendarSummary: string;
                    mailClosing: {
                        interviews: string[];
                        checkIns: string[];
                    };
                    mailLinks?: {
                        appointment: string;
                        invitation: string;
                    };
                    templates: {
                        [key: string]: {
                            /** @enum {string} */
                            stream: "interviews" | "checkIns" | "either";
                            sms?: string;
                            smsNoReply?: string;
                            email?: string[];
                            letter?: string[];
                        };
                    };
                    scripts: {
                        voicemail: string[];
                        contactPerson: string[];
                    };
                };
            };
            staff: {
                [key: string]: {
                    language: string;
                    lines: {
                        [key: string]: string | {
                            one: string;
                            other: string;
                        };
                    };
                    situations: {
                        [key: string]: string;
                    };
                    nextActions: {
                        [key: string]: string;
                    };
                    bands: {
                        [key: string]: string;
                    };
                    modes: {
                        [key: string]: string;
                    };
                    owners: {
                        [key: string]: string;
                    };
                    roles: {
                        [key: string]: string;
                    };
                };
            };
            own: string[];
            longest: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            warnings?: components["schemas"]["Warning"][];
        };
        TextFinding: {
            pointer: string;
            rule: components["schemas"]["TextRule"];
            word?: string;
            at?: number;
            reason: string;
        };
        /** @enum {string} */
        TextRule: "empty" | "bannedWord" | "diagnosis" | "name" | "arm" | "cpr" | "phoneNumber" | "url" | "relativeDay" | "exactInterval" | "unknownPlaceholder" | "brokenPlaceholder" | "notGsm7" | "tooLong" | "replyClause" | "wrongStream" | "missing";
        /** @enum {string} */
        TimeBand: "am" | "pm" | "eve";
        Unblinding: {
            event: number;
            /** Format: date */
            on: string;
            assessor: string;
            /** @enum {string} */
            how: "participant" | "relative" | "staff" | "document" | "system" | "other";
            /** @enum {string} */
            consequence: "otherAssessor" | "ratingRepeated" | "ratingKept" | "other";
            note?: string;
            /** Format: date-time */
            enteredAt: string;
            by: string;
        };
        UnblindingKept: {
            participant: string;
            /** Format: date */
            on: string;
            assessor: string;
            events?: string[];
        };
        Verdict: {
            valid: boolean;
            findings: components["schemas"]["Finding"][];
        };
        WaitedItem: {
            participant: string;
            followUp?: string;
            checkIn?: string;
            step: string;
            /** @enum {string} */
            does: "send" | "task" | "escalate" | "close";
            /** @enum {string} */
            to?: "participant" | "coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "waits" | "goes" | "sending" | "sent" | "unknown" | "unconfirmed" | "failed" | "open" | "done" | "skipped";
            reason?: string;
        };
        WaitedPage: {
            items: components["schemas"]["WaitedItem"][];
            cursor?: string;
        };
        Warning: {
            /** @enum {string} */
            code: "CASELOAD_NEARLY_FULL" | "CASELOAD_OVERFULL" | "NOT_ON_THE_STAFF" | "NO_MENTOR" | "SAME_BAND" | "NOTHING_PLANNED" | "LONG_OVER" | "READ_ANEW" | "BEFORE_THE_WINDOW" | "NO_APPOINTMENT" | "NO_SHOW_THAT_DAY" | "WHICH_NUMBER" | "IN_THE_PAST" | "ASSESSOR_ON_LEAVE" | "OUTSIDE_SLOTS" | "LANGUAGE_NOT_OFFERED" | "SENDERS_UNSET" | "NUMBER_OF_ANOTHER" | "EMAIL_OF_ANOTHER" | "NUMBER_SILENCED" | "LANDLINE" | "ERASURE_TO_ASK" | "ANOTHER_GOES_FIRST" | "BEFORE_THE_APPOINTMENT" | "BEING_ERASED" | "INTERVIEW_BOOKED" | "CHECK_IN_CALLED_OFF" | "NOT_TOLD" | "AWAITS_RELEASE" | "CHANNEL_SHUT" | "TEXTS_USED_UP" | "AFTER_THE_WINDOW" | "ODD_HOUR" | "DAY_OFF" | "NO_REMINDER" | "TELLING_PLACE" | "UNBLINDING_TEXT" | "WINDOW_IN_CLOSED_DAYS" | "LANGUAGE_NOT_READ" | "TEXT_NOT_IN_LANGUAGE" | "DIGIT_NOT_READ" | "PAGES_NOT_IN_LANGUAGE" | "HOURS_MOVED";
            field: string;
            /** @description What to do about it, where the code alone does not say. */
            remedy?: string;
            /** @description Which timepoint, or timepoints parted by commas, language or text is meant. */
            of?: string;
            count?: number;
            max?: number;
            /** @description Whose appointment it is about, where the field does not tell. */
            followUp?: string;
        };
        Worklist: {
            items: (components["schemas"]["TaskItem"] | components["schemas"]["EscalationItem"])[];
            cursor?: string;
            checkInsDue?: components["schemas"]["CheckInDue"][];
            counts: {
                kind: {
                    [key: string]: number;
                };
                does: {
                    [key: string]: number;
                };
                to: {
                    [key: string]: number;
                };
                owner: {
                    [key: string]: number;
                };
                level: {
                    [key: string]: number;
                };
                followUp?: {
                    [key: string]: number;
                };
                unowned: number;
                overdue: number;
                snoozed: number;
            };
        };
    };
    responses: {
        /** @description Refused: which field, and what to do */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "me.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "studies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "studies.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name: string;
                    protocol?: string | components["schemas"]["Protocol"];
                    sites?: {
                        id: string;
                        name?: string;
                        emergency?: string;
                        closedPeriods?: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        }[];
                    }[];
                    senders?: {
                        interviews?: {
                            smsName?: string;
                            /** Format: email */
                            email?: string;
                            /** Format: email */
                            replyTo?: string;
                            phone?: string;
                            team?: {
                                [key: string]: string;
                            };
                        };
                        checkIns?: {
                            smsName?: string;
                            /** Format: email */
                            email?: string;
                            /** Format: email */
                            replyTo?: string;
                            phone?: string;
                            team?: {
                                [key: string]: string;
                            };
                        };
                    };
                    /** @enum {string} */
                    unclearSends?: "flag" | "resend-once";
                    textsPerDay?: {
                        interviews?: number;
                        checkIns?: number;
                    };
                    /** @enum {string} */
                    sms?: "sns" | "endUserMessaging";
                    clinician?: string | "";
                    outageKey?: string | "";
                    interviewMinutes?: number;
                    closedPeriods?: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                    }[];
                    sendingStopped?: boolean;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Study"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "study.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Study"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "study.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    sites?: {
                        id: string;
                        name?: string;
                        emergency?: string;
                        closedPeriods?: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        }[];
                    }[];
                    senders?: {
                        interviews?: {
                            smsName?: string;
                            /** Format: email */
                            email?: string;
                            /** Format: email */
                            replyTo?: string;
                            phone?: string;
                            team?: {
                                [key: string]: string;
                            };
                        };
                        checkIns?: {
                            smsName?: string;
                            /** Format: email */
                            email?: string;
                            /** Format: email */
                            replyTo?: string;
                            phone?: string;
                            team?: {
                                [key: string]: string;
                            };
                        };
                    };
                    /** @enum {string} */
                    unclearSends?: "flag" | "resend-once";
                    textsPerDay?: {
                        interviews?: number;
                        checkIns?: number;
                    };
                    /** @enum {string} */
                    sms?: "sns" | "endUserMessaging";
                    clinician?: string | "";
                    outageKey?: string | "";
                    interviewMinutes?: number;
                    closedPeriods?: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                    }[];
                    sendingStopped?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Study"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "assessorDay.read": {
        parameters: {
            query?: {
                contact?: "true" | "false";
            };
            header?: never;
            path: {
                study: string;
                assessor: string;
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DaySheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "assessorDay.cancel": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                assessor: string;
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    participants?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "assessorDay.move": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                assessor: string;
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    participants?: string[];
                    /** Format: date */
                    toDate?: string;
                    shiftMinutes?: number;
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "assessorDay.reassign": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                assessor: string;
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    participants?: string[];
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "calendar.state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "calendar.mint": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "calendar.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "calendar.feed": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "caseloads.list": {
        parameters: {
            query?: {
                months?: number;
                evidence?: "true" | "false";
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "deviations.list": {
        parameters: {
            query?: {
                kind?: "earlyVisit" | "lateVisit" | "missedVisit" | "protocolMoved" | "voided" | "override" | "unblinding";
                from?: string;
                to?: string;
                format?: "json" | "csv";
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviationList"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "entries.own": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEntryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "escalation.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Escalation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "exports.csv": {
        parameters: {
            query: {
                table: "visits" | "messages" | "attempts" | "checkIns" | "incentives" | "events";
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "exports.fhir": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @constant */
                        resourceType: "Bundle";
                        /** @constant */
                        type: "collection";
                        /** Format: date-time */
                        timestamp: string;
                        link: {
                            /** @enum {string} */
                            relation: "self" | "next";
                            url: string;
                        }[];
                        entry: {
                            fullUrl: string;
                            resource: {
                                resourceType: string;
                            } & {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "exports.odm": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "forecast.read": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                price?: number;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participants.importProgress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "inbox.list": {
        parameters: {
            query?: {
                stream?: "interviews" | "checkIns";
                participant?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "inbox.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedInboxLine"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "inbox.destroy": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxLine"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "inbox.forward": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxLine"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "inbox.mark": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxLine"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letters.list": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letters.print": {
        parameters: {
            query: {
                letters: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letter.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintableLetter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letter.print": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letter.post": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedLetter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letters.discarded": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    letters: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneMany"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letters.posted": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    letters: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneMany"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "letters.printed": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    letters: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneMany"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "study.log": {
        parameters: {
            query?: {
                kind?: "texts" | "settings";
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyLog"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "messages.list": {
        parameters: {
            query?: {
                participant?: string;
                state?: components["schemas"]["MessageState"];
                channel?: components["schemas"]["Channel"];
                step?: string;
                from?: string;
                to?: string;
                order?: "oldest" | "newest";
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "message.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageWithText"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "outage.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "outage.waited": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitedPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "outage.heldBack": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldBackPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "outage.release": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participants.list": {
        parameters: {
            query?: {
                q?: string;
                status?: "held" | "active" | "interviewsStopped" | "stopped" | "dead" | "emigrated";
                arm?: string;
                mentor?: string;
                site?: string;
                followUp?: string;
                state?: "planned" | "open" | "booked" | "done" | "notDone" | "overdue" | "closed" | "undated";
                reach?: "unreachable" | "toConfirm";
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participants.enrol": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    arm?: string;
                    anchors: {
                        [key: string]: string;
                    };
                    externalIds?: {
                        [key: string]: string;
                    };
                    site?: string;
                    contact?: {
                        name?: string;
                        phones?: {
                            number: string;
                            label?: string;
                            shared?: boolean;
                            unsafe?: boolean;
                        }[];
                        phone?: string;
                        /** Format: email */
                        email?: string;
                        addresses?: {
                            lines: string[];
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            until?: string;
                            protected?: boolean;
                        }[];
                        address?: string | {
                            lines: string[];
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            until?: string;
                            protected?: boolean;
                        };
                        language?: string;
                        interpreter?: string;
                        contactPersons?: {
                            name: string;
                            phone: string;
                            consent: boolean;
                            /** Format: date */
                            consentedOn?: string;
                            /** Format: date */
                            withdrawnOn?: string;
                        }[];
                        preferences?: string;
                    };
                    consent?: {
                        sms?: boolean;
                        email?: boolean;
                        phone?: boolean;
                        letter?: boolean;
                        voicemail?: boolean;
                        contactPerson?: boolean;
                    };
                    preferences?: string;
                    mentor?: string;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.read": {
        parameters: {
            query?: {
                purpose?: "call" | "letter" | "edit" | "reply" | "browse";
                task?: string;
                why?: string;
                contact?: "true" | "false";
            };
            header?: never;
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.accessLog": {
        parameters: {
            query?: {
                withStaff?: "true" | "false";
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLog"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.agenda": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.anchors": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    anchors: {
                        [key: string]: string | null;
                    };
                    reason?: string;
                } | ({
                    reason?: string;
                } & {
                    [key: string]: string | null;
                });
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.arm": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    arm: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "checkIn.record": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    kind: "mentor" | "coordination" | "career" | "finance" | "employer";
                    /** @enum {string} */
                    setting: "community" | "office" | "phone" | "video" | "text";
                    minutes?: number;
                    /** @enum {string} */
                    outcome: "held" | "missed" | "cancelled";
                    /** @enum {string} */
                    askedBy?: "participant" | "staff";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            /** @description Entered */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "checkIn.book": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 2026-04-28T10:30 */
                    at: string;
                    minutes?: number;
                    /** @enum {string} */
                    mode: "inPerson" | "phone" | "video";
                    assessor?: string;
                    place?: string;
                    interpreter?: string;
                    note?: string;
                    /** @enum {string} */
                    askedBy?: "participant" | "staff";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "checkIn.cancel": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    askedBy?: "participant" | "staff";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.contact": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string | null;
                    phones?: {
                        number: string;
                        label?: string;
                        shared?: boolean;
                        unsafe?: boolean;
                    }[] | null;
                    phone?: string | null;
                    email?: string | null;
                    addresses?: {
                        lines: string[];
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                        protected?: boolean;
                    }[] | null;
                    address?: (string | {
                        lines: string[];
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                        protected?: boolean;
                    }) | null;
                    language?: string | null;
                    interpreter?: string | null;
                    contactPersons?: {
                        name: string;
                        phone: string;
                        consent: boolean;
                        /** Format: date */
                        consentedOn?: string;
                        /** Format: date */
                        withdrawnOn?: string;
                    }[] | null;
                    preferences?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.contactConfirmed": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number?: string;
                    /** @constant */
                    email?: true;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contact.log": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    direction: "in" | "out";
                    /** @enum {string} */
                    channel: "phone" | "sms" | "email" | "letter" | "inPerson" | "video";
                    /** @enum {string} */
                    with: "participant" | "contactPerson" | "other";
                    outcome: string;
                    number?: string;
                    /** Format: date-time */
                    callBackAt?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            /** @description Entered */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.void": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "appointment.put": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
                timepoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 2026-04-28T10:30 */
                    at: string;
                    minutes?: number;
                    /** @enum {string} */
                    mode: "inPerson" | "phone" | "video";
                    assessor?: string;
                    place?: string;
                    interpreter?: string;
                    note?: string;
                    /** @enum {string} */
                    askedBy?: "participant" | "staff";
                    override?: {
                        doubleBooked?: string;
                        unblinded?: string;
                        reason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "appointment.cancel": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
                askedBy?: "participant" | "staff";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
                timepoint: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    askedBy?: "participant" | "staff";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "offers.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                participant: string;
                timepoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfferedTime"][];
                        warnings?: components["schemas"]["Warning"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "offers.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                participant: string;
                timepoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    times: string[];
                    minutes?: number;
                    /**
                     * @default inPerson
                     * @enum {string}
                     */
                    mode?: "inPerson" | "phone" | "video";
                    assessor?: string;
                    place?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfferedTime"][];
                        warnings?: components["schemas"]["Warning"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "offers.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                participant: string;
                timepoint: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    times?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfferedTime"][];
                        warnings?: components["schemas"]["Warning"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "outcome.record": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
                timepoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "done" | "notDone";
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    mode?: "inPerson" | "phone" | "video";
                    /** @enum {string} */
                    completeness?: "full" | "short" | "partial";
                    /** @enum {string} */
                    reason?: "no-contact" | "declined-this-visit" | "stopped-interviews" | "stopped-all" | "died" | "emigrated" | "too-unwell" | "staff-cancelled" | "administrative" | "other";
                    text?: string;
                } | {
                    /** @constant */
                    noShow: true;
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            /** @description Entered */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.household": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    with: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "incentive.record": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    timepoint: string;
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    how: "handedOver" | "posted";
                    number: string;
                    amount?: number;
                } | {
                    timepoint: string;
                    /** Format: date */
                    on: string;
                    /** @constant */
                    how: "declined";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            /** @description Entered */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.inspection": {
        parameters: {
            query?: {
                language?: "da" | "en";
            };
            header?: never;
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.mentor": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mentor: string | null;
                    override?: {
                        reason: string;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "message.send": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template?: string;
                    text?: string;
                    subject?: string;
                    /** @enum {string} */
                    channel: "sms" | "email" | "letter";
                    replaces?: string;
                    /** @enum {string} */
                    stream?: "interviews" | "checkIns";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            /** @description Entered */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.participation": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    intervention?: "active" | "stopped";
                    /** @enum {string} */
                    interviews?: "full" | "reduced" | "stopped";
                    /** @enum {string} */
                    register?: "ok" | "stopped";
                    /** @enum {string} */
                    existingData?: "keep" | "erasureRequested";
                    /** @enum {string} */
                    life?: "alive" | "dead" | "emigrated";
                    hold?: {
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                        /** Format: date */
                        review?: string;
                        /** @enum {string} */
                        kind: "hospital" | "prison" | "away" | "bereavement" | "other";
                        /** @enum {string} */
                        scope?: "interviews" | "checkIns" | "both";
                        channels?: ("sms" | "email" | "letter")[];
                        /** @enum {string} */
                        appointment?: "stands" | "cancelled";
                    } | null;
                    consent?: {
                        sms?: boolean;
                        email?: boolean;
                        phone?: boolean;
                        letter?: boolean;
                        voicemail?: boolean;
                        contactPerson?: boolean;
                    };
                    status?: {
                        /** @enum {string} */
                        work?: "employed" | "education" | "none" | "unknown";
                        supportNeeded?: boolean | "unknown";
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "unblinding.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                    assessor: string;
                    /** @enum {string} */
                    how: "participant" | "relative" | "staff" | "document" | "system" | "other";
                    /** @enum {string} */
                    consequence: "otherAssessor" | "ratingRepeated" | "ratingKept" | "other";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnblindingKept"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.erase": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @constant */
                    confirm?: true;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participant.keep": {
        parameters: {
            query?: never;
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participants.export": {
        parameters: {
            query: {
                reason: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participants.hold": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    participants: string[];
                    hold: {
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                        /** Format: date */
                        review?: string;
                        /** @enum {string} */
                        kind: "hospital" | "prison" | "away" | "bereavement" | "other";
                        /** @enum {string} */
                        scope?: "interviews" | "checkIns" | "both";
                        channels?: ("sms" | "email" | "letter")[];
                        /** @enum {string} */
                        appointment?: "stands" | "cancelled";
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldMany"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participants.import": {
        parameters: {
            query?: {
                dryRun?: string;
                mode?: "create" | "update";
                held?: string;
                values?: string;
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Taken, and done later */
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAccepted"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "participants.release": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Released"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "protocols.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtocolList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "protocols.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    protocol: components["schemas"]["Protocol"];
                    /** @enum {string} */
                    move: "all" | "unopened" | "none";
                    previewToken: string;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "protocols.read": {
        parameters: {
            query?: {
                against?: string;
            };
            header?: never;
            path: {
                study: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedProtocol"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "protocols.agenda": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    protocol: components["schemas"]["Protocol"];
                    anchors?: {
                        [key: string]: string;
                    };
                    arm?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtocolPicture"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "protocols.preview": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    protocol: components["schemas"]["Protocol"];
                    /** @enum {string} */
                    move: "all" | "unopened" | "none";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["PreviewRows"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "protocols.validate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Protocol"] | {
                    protocol: components["schemas"]["Protocol"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "reports.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "reports.freeze": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    month: string;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "report.read": {
        parameters: {
            query?: {
                format?: "json" | "csv" | "pdf";
                language?: "da" | "en";
                perArm?: "true" | "false";
            };
            header?: never;
            path: {
                study: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "text/csv": string;
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "restore.release": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Restore"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "retention.read": {
        parameters: {
            query?: {
                asOf?: string;
                perArm?: "true" | "false";
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "slots.list": {
        parameters: {
            query?: {
                assessor?: string;
                from?: string;
                to?: string;
                minutes?: string;
                participant?: string;
                followUp?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "slots.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assessor: string;
                    /** @enum {string} */
                    kind: "open" | "leave";
                    /** @example 2026-04-28T10:30 */
                    from?: string;
                    /** @example 2026-04-28T10:30 */
                    to?: string;
                    weekly?: {
                        weekdays: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        from: string;
                        to: string;
                        /** Format: date */
                        firstDay: string;
                        /** Format: date */
                        lastDay: string;
                    };
                    site?: string;
                    place?: string;
                    /** @enum {string} */
                    mode?: "inPerson" | "phone" | "video";
                    travelMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSlots"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "slots.remove": {
        parameters: {
            query: {
                assessor: string;
                from: string;
                to: string;
                kind?: "open" | "leave";
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedSlots"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "slot.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.log": {
        parameters: {
            query?: {
                format?: "json" | "csv";
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffLog"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessReview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.reviewed": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviewed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: email */
                    email?: string;
                    roles: ("coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor")[];
                    dmc?: boolean;
                    sites?: string[];
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                    language?: string;
                    leave?: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        cover?: string;
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.ending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ending"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.end": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                    /** @default [] */
                    successors?: {
                        user: string;
                        share?: number;
                        participants?: string[];
                    }[];
                    reason?: string;
                    override?: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ending"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.lock": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "staff.unlock": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "task.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "task.attempt": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    band: "am" | "pm" | "eve";
                    /** @enum {string} */
                    outcome: "reached" | "noAnswer" | "busy" | "wrongNumber" | "voicemail" | "callBack" | "declined";
                    note?: string;
                    /** Format: date-time */
                    callBackAt?: string;
                    number?: string;
                };
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "task.done": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "task.snooze": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "task.take": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "tasks.assign": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    tasks: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneMany"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "tasks.snooze": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                    reason?: string;
                    tasks: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneMany"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "templates.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Templates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "templates.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Refused with 412 when it is no longer the ETag that holds. */
                "If-Match"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    template: string;
                    language: string;
                    text: {
                        /** @enum {string} */
                        stream: "interviews" | "checkIns" | "either";
                        sms?: string;
                        smsNoReply?: string;
                        email?: string[];
                        letter?: string[];
                    } | null;
                    reason?: string;
                } | {
                    participant?: {
                        [key: string]: {
                            language: string;
                            subject: string;
                            noticeSubject?: string;
                            calendarSummary: string;
                            mailClosing: {
                                interviews: string[];
                                checkIns: string[];
                            };
                            mailLinks?: {
                                appointment: string;
                                invitation: string;
                            };
                            templates: {
                                [key: string]: {
                                    /** @enum {string} */
                                    stream: "interviews" | "checkIns" | "either";
                                    sms?: string;
                                    smsNoReply?: string;
                                    email?: string[];
                                    letter?: string[];
                                };
                            };
                            scripts: {
                                voicemail: string[];
                                contactPerson: string[];
                            };
                        };
                    };
                    staff?: {
                        [key: string]: {
                            language: string;
                            lines: {
                                [key: string]: string | {
                                    one: string;
                                    other: string;
                                };
                            };
                            situations: {
                                [key: string]: string;
                            };
                            nextActions: {
                                [key: string]: string;
                            };
                            bands: {
                                [key: string]: string;
                            };
                            modes: {
                                [key: string]: string;
                            };
                            owners: {
                                [key: string]: string;
                            };
                            roles: {
                                [key: string]: string;
                            };
                        };
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Templates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "templates.render": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body again: the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template: string;
                    language: string;
                    /**
                     * @default sms
                     * @enum {string}
                     */
                    channel?: "sms" | "email" | "letter";
                    values?: {
                        [key: string]: string;
                    };
                    /** @default true */
                    replyPossible?: boolean;
                } | {
                    text: string;
                    as?: string;
                    /**
                     * @default interviews
                     * @enum {string}
                     */
                    stream?: "interviews" | "checkIns";
                    language: string;
                    /**
                     * @default sms
                     * @enum {string}
                     */
                    channel?: "sms" | "email" | "letter";
                    values?: {
                        [key: string]: string;
                    };
                    /** @default true */
                    replyPossible?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rendering"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "worklist.read": {
        parameters: {
            query?: {
                kind?: "task" | "escalation";
                to?: "coordinator" | "leadCoordinator" | "mentor" | "teamLeader" | "assessor" | "dataManager" | "statistician" | "principalInvestigator" | "auditor";
                owner?: string;
                participant?: string;
                does?: string;
                why?: string;
                followUp?: string;
                level?: string;
                mine?: string;
                unowned?: string;
                overdue?: string;
                snoozed?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
