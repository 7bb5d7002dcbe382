// Written by scripts/catalogue/build.mjs from scripts/catalogue/sites.json; the form stands in catalogue-codec.ts.
import { joinParts } from "./catalogue-parts.ts";

/** The core services and all that the core permission covers: the background carries this part alone. */
export const CORE_CATALOGUE = `#social watch
facebook|.com fb.com fb.watch|M/messages /t/ D/adsmanager /ads/manager /ads/create W/ads/library L/business/learn P/creatorstudio /composer C!/professional_dashboard/engagement P/professional_dashboard/content /professional_dashboard/content_calendar A/*/insights /professional_dashboard C/groups /notifications /pages /events /*/inbox
instagram||M/direct A/accounts/insights /professional_dashboard C/notifications /accounts/activity P/create W/explore /reels
threads|.com .net|C/activity threads.net A@/insights threads.net M@/messages P/intent/post threads.net
x=X (Twitter)|.com twitter.com|M/messages twitter.com @/i/chat C/notifications twitter.com @/i/communities /*/communities P/compose twitter.com @/intent/post twitter.com/intent/tweet @/i/articles A/i/account_analytics /i/post_analytics J/jobs W/home /explore /search /i/lists /i/trends
x-pro!=X Pro (TweetDeck)|pro.x.com pro.twitter.com tweetdeck.com tweetdeck.twitter.com
LinkedIn|.com lnkd.in|A/company/*/admin/analytics /showcase/*/admin/analytics /analytics /dashboard C!/company/*/admin/inbox /company/*/admin/notifications /company/*/admin/activity C/notifications /groups D/campaignmanager /ad /ads /ad-library /ad/accounts P/company/*/admin/page-posts /company/*/admin/dashboard /company/*/admin /showcase/*/admin /sharing/share-offsite /post/new R/article/new /article/edit M/messaging L/learning J/jobs /job /my-items/saved-jobs /talent /services /services-marketplace W/in/ C/mynetwork J/salary W/feed /search /pulse /news /company /sales
TikTok||P/tiktokstudio/upload /tiktokstudio/content /upload /creator-center/upload A/tiktokstudio/analytics /analytics /creator-center/analytics C!/tiktokstudio/comment /tiktokstudio/comments /creator-center/comment W!/tiktokstudio/inspiration W/foryou /following /explore /search L/tiktokstudio/academy /creators /creator-academy P/tiktokstudio /business-suite M/messages
YouTube|.com youtu.be|P/upload /livestreaming C/post /live_chat
pinterest|.com .fr .de .es .it .co.uk .ca .pt .jp .at .ch .se .com.au pin.it|P/pin-builder /pin-creation-tool pinterest.fr/pin-builder /pin-creation-tool @/idea-pin-builder A/business/analytics /business/hub M/messages
snapchat||M/web P/my-profile W/spotlight
reddit|.com redd.it|M/message /chat /room A/mod/*/insights C/r/*/about/modqueue /r/*/about/reports C!/mod C/notifications P/submit /r/*/submit
bluesky|bsky.app bsky.social|M/messages C/notifications P/intent/compose W/search /feeds /lists
twitch|.tv|C/moderator /popout/*/chat
#scheduling community
meta-business-suite|business.facebook.com|C/latest/inbox /latest/comments /latest/mentions A/latest/insights /latest/benchmarking P/latest/posts /latest/composer /latest/content_calendar /latest/stories /latest/reels_composer /latest/story_composer /creatorstudio D/latest/ad_center /adsmanager /ads /billing_hub /events_manager2
buffer-engage|engage.buffer.com
#analytics ads
meta-ads-manager|adsmanager.facebook.com
x-ads|ads.x.com ads.twitter.com|A/analytics
linkedin-business=LinkedIn Marketing Solutions|business.linkedin.com
tiktok-ads=TikTok Ads Manager|ads.tiktok.com|W/business/creativecenter L/business/*/academy /business/*/blog
pinterest-ads|ads.pinterest.com
pinterest-business|business.pinterest.com
snapchat-ads=Snapchat Ads Manager|ads.snapchat.com business.snapchat.com forbusiness.snapchat.com
reddit-ads|ads.reddit.com
reddit-business=Reddit for Business|business.reddit.com redditinc.com
#messaging messaging
messenger|.com m.me
snapchat-web=Snapchat for Web|web.snapchat.com
reddit-chat|chat.reddit.com
#analytics analytics
x-analytics|analytics.x.com analytics.twitter.com
pinterest-analytics|analytics.pinterest.com
buffer-analyze|analyze.buffer.com
#scheduling publishing
x-media-studio|studio.x.com studio.twitter.com media.x.com|A/analytics studio.twitter.com
YouTube-Studio|studio.youtube.com|A/channel/*/analytics /video/*/analytics /playlist/*/analytics C/channel/*/comments /video/*/comments /channel/*/community P/channel/*/videos /channel/*/content /channel/*/livestreaming /channel/*/playlists /video/*/edit /video/*/livestreaming R/video/*/editor /channel/*/editing /channel/*/music /video/*/translations
snapchat-profile=Snapchat Profile Manager|profile.snapchat.com my.snapchat.com|A/snap-story-analytics /*/insights
twitch-dashboard=Twitch Creator Dashboard|dashboard.twitch.tv|A/u/*/analytics /u/*/channel-analytics /u/*/stream-summary C/u/*/community /u/*/settings/moderation P/u/*/stream-manager /u/*/content /u/*/home
hootsuite||C/dashboard#/inbox /dashboard#/engagement W/dashboard#/streams /dashboard#/tabs /dashboard#/listening /dashboard#/insights P/dashboard#/planner /dashboard#/scheduled /dashboard#/publisher /dashboard#/composer A/dashboard#/analytics /dashboard#/reports D/dashboard#/ads /dashboard#/advertise
buffer|.com bufferapp.com
buffer-publish|publish.buffer.com|R/create /ideas P/calendar /channels /all-channels C/community A/insights /analyze
Sprout_Social||Capp.@/messages /inbox /reviews /cases /tasks A/reports /analytics W/listening /feeds /discovery P/publishing /compose
later||Aapp.@/**/analytics C/**/conversations
agorapulse||Capp.@/**/inbox A/**/reports W/**/listening P/**/publishing
swello
metricool||Capp.@/inbox A/evolution /analytics /reports P/planner D/ads
SocialBee|.com .io
sendible
loomly
publer|.com .io
#scheduling ads
tiktok-business=TikTok Business Center|business.tiktok.com
#analytics community
tiktok-shop=TikTok Shop Seller Center|seller.tiktok.com seller-us.tiktok.com
#listening watch
pinterest-trends|trends.pinterest.com
#social community
reddit-mod!=Reddit Mod Tools|mod.reddit.com
#learning learning
hootsuite-academy|education.hootsuite.com academy.hootsuite.com`;

/** All others: for the background a packaged file, read when one of them is allowed. */
export const CATALOGUE_REST = `#learning learning
meta-blueprint|facebookblueprint.com
pinterest-academy
skillshop=Google Skillshop|.withgoogle.com .exceedlms.com .docebosaas.com
google-digital=Google Ateliers Numériques / Digital Garage|learndigital.withgoogle.com grow.google
HubSpot-Academy|academy.hubspot.com academy.hubspot.fr
OpenClassrooms
coursera|.org
udemy
FUN-MOOC|fun-mooc.fr
edX|.org
FutureLearn
skillshare
domestika|.org
MasterClass
udacity
Khan_Academy|.org
My_Mooc|my-mooc.com
Mon_Compte_Formation|.gouv.fr
pix|.fr
cnil-atelier=CNIL – L’Atelier RGPD|atelier-rgpd.cnil.fr
LiveMentor
x-flight-school=X (Twitter) Flight School|twitterflightschool.com
microsoft-learn|learn.microsoft.com
Digital_Marketing_Institute
elephorm
tuto=Tuto.com
#messaging messaging
whatsapp=WhatsApp Web|web.whatsapp.com
telegram=Telegram Web|web.telegram.org
signal=Signal (links)|.me .group
viber
bilibili-messages|message.bilibili.com
WeChat-Web|wx.qq.com web.wechat.com
LINE|.me lin.ee
zalo|chat.zalo.me .me oa.zalo.me
#social watch
mastodon=Mastodon (known instances; user may add theirs)|.social .online mstdn.social .world mas.to piaille.fr mamot.fr framapiaf.org fosstodon.org techhub.social mstdn.jp pawoo.net joinmastodon.org|C/notifications mastodon.online mstdn.social mastodon.world mas.to piaille.fr mamot.fr framapiaf.org fosstodon.org techhub.social mstdn.jp pawoo.net M@/conversations mastodon.online mstdn.social mastodon.world mas.to piaille.fr mamot.fr framapiaf.org fosstodon.org techhub.social mstdn.jp pawoo.net P@/publish mastodon.online mstdn.social mastodon.world mas.to piaille.fr mamot.fr framapiaf.org fosstodon.org techhub.social mstdn.jp pawoo.net
pixelfed|.social
misskey|.io
tumblr||M/messaging C/inbox /blog/*/activity /blog/*/messages P/new /blog/*/queue /blog/*/drafts W/dashboard /explore /search
kick
VK|.com .ru vkontakte.ru|M/im vk.ru A@/stats C/groups /notifications W/feed
ok=Odnoklassniki (OK)|.ru|M/messages
weibo|.com .cn|M/message
douyin||M/chat
xiaohongshu=Xiaohongshu (RedNote)|.com rednote.com xhslink.com
kuaishou|.com kwai.com
bilibili|.com b23.tv
zhihu||P/creator
douban
kakao
naver-blog=Naver Blog & Cafe|blog.naver.com cafe.naver.com
mixi=mixi|.jp
ameba=Ameba Blog|ameblo.jp .jp
note-jp=note|note.com
quora||M/messages C/answer /notifications
medium||R/new-story /p/*/edit A/me/stats
substack||P/publish /home/post A/publish/stats
strava||C/clubs
XING||J/jobs M/chats
vimeo||A/analytics P/upload /manage
dailymotion||P/partner
rumble||P/upload
flickr||P/photos/upload
SoundCloud||P/upload
Product_Hunt
Hacker_News|news.ycombinator.com
lemon8|lemon8-app.com
Truth_Social
goodreads
letterboxd
imgur
9GAG
trustpilot
tripadvisor|.com .fr|C/Owners tripadvisor.fr
#scheduling publishing
kick-dashboard=Kick Creator Dashboard|dashboard.kick.com
douyin-creator=Douyin Creator Center|creator.douyin.com|P/creator-micro/content/upload /creator-micro/content/manage A/creator-micro/data-center C/creator-micro/interactive
xiaohongshu-creator=Xiaohongshu Creator Center|creator.xiaohongshu.com|A/statistics /new/analytics P/publish
kuaishou-creator=Kuaishou Creator Platform|cp.kuaishou.com|P/article/publish
bilibili-creator=Bilibili Creator Center|member.bilibili.com|P/platform/upload A/platform/data-up C/platform/comment
wechat-official=WeChat Official Accounts|mp.weixin.qq.com channels.weixin.qq.com|Pchannels.weixin.qq.com/platform/post /platform/live
line-manager=LINE Official Account Manager|manager.line.biz|P/account
spotify-creators=Spotify for Creators|creators.spotify.com podcasters.spotify.com|A/**/analytics
google-business=Google Business Profile|business.google.com|C/reviews /**/reviews
linktree|linktr.ee|A/admin/analytics P/admin
planoly
zoho-social|social.zoho.com social.zoho.eu social.zoho.in
CoSchedule
planable|.io
ContentStudio|.io|Capp.@/**/inbox A/**/analytics W/**/discovery P/**/planner /**/publisher
crowdfire|crowdfireapp.com .com
tailwind|tailwindapp.com
typefully||A/analytics
hypefury
taplio
Tweet_Hunter|.io
Vista_Social
SocialPilot|.co
kontentino
pallyy
RecurPost
MeetEdgar
oktopost
eClincher
onlypult
postcron
SocialOomph
Social_Champ|.com .io
circleboom
Hopper_HQ
plann|plannthat.com
gainapp=Gain
FeedHive
postiz
missinglettr
dlvrit=dlvr.it|dlvr.it .com
echobox
SocialFlow
falcon=Brandwatch Social Media Management (Falcon.io)|.io
facelift|facelift-bbt.com
HubSpot|app.hubspot.com app-eu1.hubspot.com|P/social app-eu1.hubspot.com C@/live-messages app-eu1.hubspot.com A@/reports-dashboard app-eu1.hubspot.com @/analytics app-eu1.hubspot.com D@/ads app-eu1.hubspot.com L@/academy app-eu1.hubspot.com
IFTTT
zapier
make
mailchimp
brevo=Brevo (Sendinblue)|.com sendinblue.com
Sked_Social
SmarterQueue
SocialBu
flick|.social
#messaging community
discord|.com discordapp.com .gg|M/channels/@me C/channels
line-oa-chat!=LINE Official Account Chat|chat.line.biz
manychat
respondio=respond.io|respond.io
trengo
intercom
front|.com frontapp.com
crisp|.chat
bodyguard=Bodyguard (moderation)|.ai
#messaging watch
telegram-public=Telegram (public links)|t.me
zendesk||C/agent A/explore
freshdesk||C/a
#analytics ads
VK-Ads|ads.vk.com
google-ads|ads.google.com
microsoft-ads=Microsoft Advertising|ads.microsoft.com
amazon-ads|advertising.amazon.com advertising.amazon.fr
#social publishing
weibo-me=Weibo Creator/Messages|me.weibo.com api.weibo.com
#scheduling community
kakao-business|business.kakao.com center-pf.kakao.com
statusbrew
sprinklr
khoros|.com spredfast.com
emplifi=Emplifi (Socialbakers)|.io socialbakers.com
NapoleonCat
swat-io=Swat.io|swat.io
#social community
nextdoor
patreon||M/messages P/posts/new
tipeee
kofi=Ko-fi|ko-fi.com
clubhouse
meetup
stackexchange=Stack Overflow / Stack Exchange|stackoverflow.com .com
trustpilot-business!|businessapp.b2b.trustpilot.com business.trustpilot.com
circle|.so
skool
Mighty_Networks
#analytics analytics
iconosquare||Ppro.@/**/scheduler C/**/inbox /**/comments
shield=Shield (LinkedIn analytics)|shieldapp.ai
favikon
modash|.io
HypeAuditor
Tweet_Binder
google-analytics|analytics.google.com
looker-studio|.google.com datastudio.google.com
search-console=Google Search Console|search.google.com|A/search-console
tag-manager=Google Tag Manager|.google.com
matomo=Matomo Cloud|.cloud .org
plausible|.io
piano=Piano Analytics (AT Internet)|atinternet.com atinternet-solutions.com .io
contentsquare
hotjar
clarity=Microsoft Clarity|.microsoft.com
Power_BI|app.powerbi.com
tableau
socialinsider|.io
quintly
Rival_IQ
Fanpage_Karma
Social_Blade
Not_Just_Analytics
DashThis
supermetrics
whatagraph
semrush||L/academy P/social-media
ahrefs
similarweb
moz
bitly|.com bit.ly
vidIQ
TubeBuddy
crowdtangle-mcl=Meta Content Library / CrowdTangle (legacy)|crowdtangle.com
audiense
#scheduling analytics
fedica
#creation creation
AuthoredUp
predis=Predis.ai|.ai
simplified
canva||P/content-planner /planner L/design-school /learn
adobe-express|express.adobe.com|P/schedule
adobe-firefly|firefly.adobe.com
adobe-photoshop-web=Photoshop on the web|photoshop.adobe.com
adobe-stock|stock.adobe.com
adobe-acrobat=Adobe Creative Cloud|creativecloud.adobe.com assets.adobe.com
figma
CapCut
VEED|.io
kapwing
descript
InVideo|.io
clipchamp
OpusClip|opus.pro
submagic|.co
runway|runwayml.com
lumen5
animoto
biteable
powtoon
vyond
piktochart
venngage
visme|.co
genially|.com genial.ly
infogram
VistaCreate|create.vista.com crello.com
snappa
stencil|getstencil.com
picsart
photopea
pixlr
removebg=remove.bg|remove.bg
BeFunky
fotor
unsplash
pexels
pixabay
freepik
flaticon
shutterstock
iStock|istockphoto.com
Getty_Images|.com .fr
envato
GIPHY
tenor
Epidemic_Sound
artlist|.io
riverside|.fm .com
ChatGPT|.com chat.openai.com
claude|.ai
gemini|.google.com
mistral-lechat=Le Chat (Mistral)|chat.mistral.ai
midjourney
jasper|.ai
copyai=Copy.ai|copy.ai
DeepL
grammarly
LanguageTool|.org
scribens|.fr .com
wix
#scheduling creation
ocoya
#listening watch
kolsquare
upfluence
GRIN|.co
brandwatch
mention
talkwalker
meltwater
digimind
onclusive
visibrain
awario
brand24
radarly=Radarly (Linkfluence)|linkfluence.com
keyhole|.co
synthesio
determ=Determ (Mediatoolkit)|.com mediatoolkit.com
YouScan|.io
cision
Social_Searcher|social-searcher.com
BuzzSumo
SparkToro
AnswerThePublic
Exploding_Topics
google-trends|trends.google.com trends.google.fr
google-news|news.google.com
feedly
inoreader
netvibes
flipboard
scoopit=Scoop.it|scoop.it
raindrop=Raindrop.io|.io
hashtagify|.me
RiteTag|.com ritekit.com
leblogdumoderateur=Blog du Modérateur|blogdumoderateur.com
siecledigital=Siècle Digital|.fr
Social_Media_Today
journalducm=Journal du Community Manager
#creation publishing
StreamYard
restream|.io
#creation watch
wordpress=WordPress.com||R/post /posts /page /pages /wp-admin /home A/stats
ghost|.io .org|R/ghost
behance|.net|J/joblist /hire
dribbble||J/jobs
#collaboration messaging
slack
teams=Microsoft Teams|.microsoft.com .cloud.microsoft
gmail|mail.google.com
outlook=Outlook on the web|.office.com .office365.com .live.com .cloud.microsoft
google-chat|chat.google.com
google-meet|meet.google.com
zoom|.us
mattermost
whereby
#collaboration creation
google-docs=Google Docs/Sheets/Slides|docs.google.com
google-drive|drive.google.com
office=Microsoft 365|.com m365.cloud.microsoft
SharePoint
miro
mural|.co
klaxoon
milanote
dropbox
frameio=Frame.io|frame.io
loom
framasoft=Framasoft services|framapad.org framateam.org
#collaboration publishing
google-calendar|calendar.google.com
notion|.so .com
trello
asana
monday=monday.com
ClickUp
airtable
basecamp
wrike
jira=Atlassian (Jira/Confluence)|atlassian.net
todoist
WeTransfer
#collaboration analytics
toggl=Toggl Track
clockify|.me
#jobs career
malt|.fr .com|M/messages malt.com
upwork||M/ab/messages
fiverr||M/inbox
freelancer=Freelancer.com||M/messages
PeoplePerHour
codeur=Codeur.com
404Works
cremedelacreme=Crème de la Crème|.io
comeup=ComeUp (5euros)
redacteur=Redacteur.com
textbroker
contra
toptal
freework=Free-Work|free-work.com
wttj=Welcome to the Jungle|welcometothejungle.com
HelloWork|.com regionsjob.com
indeed|.com .fr|Mmessages.@/
francetravail=France Travail (ex-Pôle emploi)|.fr pole-emploi.fr
apec|.fr
cadremploi|.fr
meteojob
monster|.com .fr
glassdoor|.com .fr
JobTeaser
letudiant=L’Étudiant|.fr
adzuna|.com .co.uk .fr
jooble|.org
talentcom=Talent.com|talent.com
StepStone|.de .be
InfoJobs|.net
SEEK|.com.au
reed|.co.uk
VDAB|.be
Le_Forem|.be
We_Work_Remotely
Remote_OK|.com .io
remotive
wellfound=Wellfound (AngelList)|.com angel.co
hh=HeadHunter (hh.ru)|.ru
zhaopin=51job / Zhaopin|51job.com .com
Muck_Rack
contently
clippings=Clippings.me|.me
Journo_Portfolio
adobe-portfolio|portfolio.adobe.com myportfolio.com
carrd|.co
aboutme=About.me|about.me
DoYouBuzz`;

/** Both parts. */
export const CATALOGUE = /* @__PURE__ */ joinParts(CORE_CATALOGUE, CATALOGUE_REST);
